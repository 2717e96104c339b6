"""Writes the model that Casus ships: `python export.py --data DIR --model DIR/checkpoint.pt --out DIR`.

`reader.onnx` is quantised to int8 (`reader.fp32.onnx` beside it is not), `heads.json` says how its output is cut, with
the habits of labels, the scorers of pairs, temperatures and thresholds.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic

from calibrate import causal_threshold, collect, is_tuning, temperature, thresholds
from data import LIMIT, load, load_labels
from decode import transitions
from evaluate import read_held
from net import SHIPPED, Reader

OWN_HEADS = ("name", "noun", "trigger", "status", "background", "attribution", "cause", "role", "say")


class Shipped(nn.Module):
    """All heads as one linear layer, in the order of SHIPPED."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        heads = [reader.heads[name] for name in SHIPPED]
        self.all = nn.Linear(heads[0].in_features, sum(head.out_features for head in heads))
        self.all.weight.data = torch.cat([head.weight.data for head in heads])
        self.all.bias.data = torch.cat([head.bias.data for head in heads])

    def forward(self, ids, mask, shapes, starts):
        return self.all(self.reader.features(ids, mask, shapes, starts))


def slices(reader):
    found, at = {}, 0
    for name in SHIPPED:
        width = reader.heads[name].out_features
        found[name] = [at, at + width]
        at += width
    return found, at


def rounded(values):
    return np.round(np.asarray(values, dtype=np.float64), 4).tolist()


def scorer(pairs):
    return {
        "near": rounded(pairs.near.weight.detach()),
        "weights": rounded(pairs.score.weight.detach()),
        "bias": rounded(pairs.score.bias.detach()),
    }


def fitted(reader, texts, labels, most):
    """Temperatures of all heads, thresholds of triggers, roles and causal sentences."""
    tuning, own = [], texts.get("annotation", [])
    for corpus, mine in texts.items():
        if corpus != "annotation":
            tuning += [t for t in mine if t["split"] == "held" and is_tuning(t["id"])][:most]
    read = list(read_held(reader, tuning))
    # What is news for us, and who fills which role, only our own reports say of every word.
    read_own = list(read_held(reader, [t for t in own if t["split"] == "tuning"]))
    found, found_own = collect(read, labels), collect(read_own, labels)
    heats = {}
    for head in OWN_HEADS:
        source = found if head in ("attribution", "cause", "say") else found_own
        heats[head] = temperature(*source[head]) if head in source else 1.0
    limits = {
        head: thresholds(*found_own[head], labels[head], heats[head]) if head in found_own else {}
        for head in ("trigger", "role")
    }
    return heats, {**limits, "causal": round(causal_threshold(read), 3)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", help="a checkpoint; without one the network is untrained, for trying the runtime")
    parser.add_argument("--out", required=True)
    parser.add_argument("--texts", type=int, default=1000, help="at most so many texts a corpus to fit thresholds on")
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    labels = load_labels(options.data)
    state = torch.load(options.model) if options.model else {}
    reader = Reader(labels, layers=state.get("layers", 6))
    if state:
        reader.load_state_dict(state["reader"])
    reader.eval()
    texts = load(options.data)
    train = [text for mine in texts.values() for text in mine if text["split"] == "train"]
    heats, limits = fitted(reader, texts, labels, options.texts) if state else ({head: 1.0 for head in OWN_HEADS}, {"trigger": {}, "role": {}, "causal": 0.5})

    names = {"name": True, "noun": True, "attribution": False, "cause": False}
    habits = {head: {k: rounded(v) for k, v in transitions(train, head, labels[head], is_mask).items()} for head, is_mask in names.items()}
    cuts, width = slices(reader)
    (out / "heads.json").write_text(
        json.dumps(
            {
                "maxPieces": LIMIT,
                "width": width,
                "slices": cuts,
                "labels": {head: labels[head] for head in OWN_HEADS},
                "transitions": habits,
                "pairs": {"role": scorer(reader.role), "say": scorer(reader.say)},
                "temperatures": heats,
                "thresholds": limits,
            },
            separators=(",", ":"),
        )
    )
    write(Shipped(reader).eval(), out)


def write(shipped, out):
    plain, small = out / "reader.fp32.onnx", out / "reader.onnx"
    ids = torch.randint(1000, 2000, (2, 24))
    example = (ids, torch.ones_like(ids), torch.ones_like(ids), torch.arange(1, 11).repeat(2, 1))
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    torch.onnx.export(
        shipped,
        example,
        str(plain),
        input_names=["ids", "mask", "shapes", "starts"],
        output_names=["out"],
        dynamic_axes={"ids": pieces, "mask": pieces, "shapes": pieces, "starts": words, "out": words},
        opset_version=17,
        dynamo=False,
    )
    heads = [node.name for node in onnx.load(str(plain)).graph.node if node.op_type in ("MatMul", "Gemm")][-1:]
    quantize_dynamic(
        str(plain),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=heads,
        op_types_to_quantize=["MatMul", "Gather"],
    )
    print({path.name: f"{path.stat().st_size / 1e6:.1f} MB" for path in (plain, small, out / "heads.json")})


if __name__ == "__main__":
    main()
