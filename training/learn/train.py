"""Trains the reader: `python train.py --data DIR --encoder model.fp16.safetensors --out DIR --pieces 4000000`.

Processes of one thread each share the weights without locks (Hogwild, Recht et al. 2011): on machines with few cores
that is about twice as fast as one process of several threads. A checkpoint is written every few minutes; the same
command goes on from it. On a machine with a GPU `--device cuda` trains in one process.
"""

import argparse
import json
import math
import os
import time
from pathlib import Path

import torch
import torch.multiprocessing as mp

from data import batches, collate, epoch, load, load_labels, rng
from losses import WEIGHTS, losses
from net import Reader, load_encoder

# How often each corpus is read in one pass; tuned so that no head starves and none drowns the others.
RATES = json.loads((Path(__file__).parent / "rates.json").read_text())


def settings():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--encoder", help="all-MiniLM-L6-v2 as safetensors")
    parser.add_argument("--start", help="weights of an earlier run to go on from with a new schedule")
    parser.add_argument("--out", required=True)
    parser.add_argument("--pieces", type=float, default=4e6, help="word pieces to read in all")
    parser.add_argument("--phase", default="all", help="which rates of rates.json")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--budget", type=int, default=1024, help="pieces in a batch")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--roles", type=float, default=WEIGHTS["role"], help="weight of the loss of roles")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--layers", type=int, default=6)
    return parser.parse_args()


def groups(reader, options):
    encoder = [p for n, p in reader.named_parameters() if n.startswith(("positions", "norm", "layers"))]
    heads = [p for n, p in reader.named_parameters() if n.startswith(("heads", "role", "say", "shapes"))]
    return [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.head_rate}]


def schedule(done, total):
    """Warms up over the first 5 %, then falls along a cosine to a twentieth."""
    share = min(1.0, done / total)
    return share / 0.05 if share < 0.05 else 0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * (share - 0.05) / 0.95))


def work(rank, reader, texts, options, done):
    torch.set_num_threads(1 if options.device == "cpu" else os.cpu_count())
    torch.manual_seed(options.seed + rank)
    chance = rng(options.seed + 1000 * rank + int(done.value))
    optimizer = torch.optim.AdamW(groups(reader, options), weight_decay=0.01, betas=(0.9, 0.98))
    base = [group["lr"] for group in optimizer.param_groups]
    reader.train()
    rates = RATES[options.phase]
    began, saved, means, step = time.time(), time.time(), {}, 0
    start = done.value
    while done.value < options.pieces:
        for windows in batches(epoch(texts, rates, chance), options.budget, chance):
            if done.value >= options.pieces:
                break
            batch = collate(windows)
            on = {k: v.to(options.device) if torch.is_tensor(v) else v for k, v in batch.items()}
            out = reader(on["ids"], on["mask"], on["shapes"], on["starts"])
            found = losses(reader, out, on)
            if not found:
                continue
            weights = {**WEIGHTS, "role": options.roles}
            total = sum(weights[head] * loss for head, loss in found.items())
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g["params"]], 1.0)
            factor = schedule(done.value, options.pieces)
            for group, rate in zip(optimizer.param_groups, base):
                group["lr"] = rate * factor
            optimizer.step()
            with done.get_lock():
                done.value += int(batch["mask"].sum())
            step += 1
            for head, loss in found.items():
                means[head] = 0.98 * means.get(head, loss.item()) + 0.02 * loss.item()
            if rank == 0 and step % 100 == 0:
                speed = (done.value - start) / (time.time() - began)
                shown = " ".join(f"{head} {mean:.3f}" for head, mean in sorted(means.items()))
                print(f"{done.value / 1e6:.2f} M pieces, {speed:.0f}/s | {shown}", flush=True)
            if rank == 0 and time.time() - saved > 240:
                save(reader, options, done.value)
                saved = time.time()


def save(reader, options, pieces):
    path = Path(options.out) / "checkpoint.pt"
    torch.save({"reader": reader.state_dict(), "pieces": pieces, "layers": options.layers}, f"{path}.part")
    os.replace(f"{path}.part", path)


def main():
    options = settings()
    torch.manual_seed(options.seed)
    Path(options.out).mkdir(parents=True, exist_ok=True)
    labels = load_labels(options.data)
    reader = Reader(labels, layers=options.layers)
    done = mp.Value("d", 0.0)
    checkpoint = Path(options.out) / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        reader.load_state_dict(state["reader"])
        done.value = state["pieces"]
        print(f"goes on from {done.value / 1e6:.2f} M pieces")
    elif options.start:
        reader.load_state_dict(torch.load(options.start)["reader"])
    else:
        load_encoder(reader, options.encoder)
    reader.words.weight.requires_grad_(False)
    reader.to(options.device)
    texts = {
        name: [text for text in mine if text["split"] == "train"]
        for name, mine in load(options.data, RATES[options.phase]).items()
    }
    missing = [name for name in RATES[options.phase] if not texts.get(name)]
    print(f"corpora: { {name: len(mine) for name, mine in texts.items()} }; missing: {missing}", flush=True)
    (Path(options.out) / "settings.json").write_text(
        json.dumps({**vars(options), "rates": RATES[options.phase], "missing": missing}, indent=1)
    )
    if options.device == "cpu" and options.processes > 1:
        reader.share_memory()
        workers = [mp.Process(target=work, args=(rank, reader, texts, options, done)) for rank in range(options.processes)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    else:
        work(0, reader, texts, options, done)
    save(reader, options, done.value)


if __name__ == "__main__":
    main()
