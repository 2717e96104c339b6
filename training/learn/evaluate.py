"""Measures each head on held-out texts: `python evaluate.py --data DIR --model DIR/checkpoint.pt [--errors HEAD]`."""

import argparse
import json
import random
from collections import Counter, defaultdict

import numpy as np
import torch

from data import batches, collate, load, load_labels, rng, window_of, windows_of
from decode import runs, single, spans, transitions, viterbi
from losses import at, pairs
from net import Reader


def read_held(reader, texts, limit=128):
    """(window, output by head) of each window of these texts."""
    blocks = [[window_of(text, *range_)] for text in texts for range_ in windows_of(text, limit)]
    with torch.no_grad():
        for windows in batches(blocks, 2048, rng(1)):
            batch = collate(windows)
            out = reader(batch["ids"], batch["mask"], batch["shapes"], batch["starts"])
            role, say = batch["rolePairs"], batch["sayPairs"]
            scored = {
                "role": pairs(out, reader.role, "roleTrigger", "roleWord", role, batch["sentences"]) if len(role) else None,
                "say": pairs(out, reader.say, "sayCue", "sayWord", say, batch["sentences"]) if len(say) else None,
            }
            for i, window in enumerate(windows):
                count = len(window["starts"])
                mine = {head: scores[i, :count].numpy() for head, scores in out.items()}
                for name, rows in (("role", role), ("say", say)):
                    chosen = rows[:, 0] == i
                    mine[f"{name}Pairs"] = (rows[chosen][:, 1:].tolist(), scored[name][chosen].numpy() if len(rows) else [])
                yield window, mine


def log_softmax(scores):
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


class Score:
    """Right, wrong and missed by label, kept by text so that whole texts can be drawn again."""

    def __init__(self):
        self.texts = defaultdict(Counter)

    def add(self, text, label, outcome, count=1):
        self.texts[text][(label, outcome)] += count

    def row(self, label=None, texts=None):
        total = Counter()
        for text in texts or self.texts:
            for (name, outcome), count in self.texts[text].items():
                if label is None or name == label:
                    total[outcome] += count
        right, wrong, missed = total["right"], total["wrong"], total["missed"]
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        f1 = 2 * right / (2 * right + wrong + missed) if right else 0.0
        return precision, recall, f1, right + missed

    def interval(self, rounds=500):
        names, chance = list(self.texts), random.Random(7)
        found = sorted(self.row(texts=[chance.choice(names) for _ in names])[2] for _ in range(rounds))
        return found[int(0.025 * rounds)], found[int(0.975 * rounds)]

    def labels(self):
        return sorted({label for counts in self.texts.values() for label, _ in counts})


def compare(score, text, gold, read, may=lambda span: True):
    for span in gold - read:
        score.add(text, span[2], "missed")
    for span in read - gold:
        if may(span):
            score.add(text, span[2], "wrong")
    for span in gold & read:
        score.add(text, span[2], "right")


def tag_score(read, head, labels, habit, is_mask):
    """Exact spans. Where the gold leaves a choice of labels, any of them is right; where it is silent nothing is wrong."""
    score, untyped = Score(), Score()
    for window, out in read:
        if head not in window:
            continue
        gold_tags = window[head]
        logs = log_softmax(out[head])
        path = viterbi(logs, habit) if habit else list(logs.argmax(-1))
        cut = spans if habit else runs
        found = {tuple(map(int, s[:2])) + (s[2],) for s in cut(path, labels)}
        if not is_mask:
            known = [max(t, 0) for t in gold_tags]
            gold = set(cut(known, labels))
            open_ = {i for i, t in enumerate(gold_tags) if t == -1}
        else:
            # A gold span of several labels takes the label that was read there, if it is one of them.
            first = [min((b for b in range(len(labels)) if t >> b & 1), default=0) if t >= 0 else 0 for t in gold_tags]
            certain = [f if t >= 0 and not t & 1 else 0 for f, t in zip(first, gold_tags)]
            gold = set()
            for a, b, name in cut(certain, labels):
                mine = {labels[bit].split("-", 1)[-1] if habit else labels[bit] for bit in range(len(labels)) if gold_tags[a] >> bit & 1}
                same = next((s for s in found if s[:2] == (a, b) and s[2] in mine), None)
                gold.add(same or (a, b, name))
            open_ = {i for i, t in enumerate(gold_tags) if t == -1 or (t & 1 and not single(t))}

        def may(span):
            if not is_mask:
                return not any(i in open_ for i in range(span[0], span[1]))
            bit = labels.index(f"B-{span[2]}" if habit else span[2])
            return not any(gold_tags[i] == -1 or (gold_tags[i] & 1 and gold_tags[i] >> bit & 1) for i in range(span[0], span[1]))

        compare(score, window["id"], gold, found, may)
        compare(untyped, window["id"], {(a, b, "") for a, b, _ in gold}, {(a, b, "") for a, b, _ in found if may((a, b, _))})
    return score, untyped


def role_score(read, labels, threshold=0.0):
    """Given the triggers: the head word of each filler with its role."""
    score = Score()
    for window, out in read:
        rows, scores = out["rolePairs"]
        if not rows:
            continue
        logs = log_softmax(scores)
        for (trigger, word, mask), log in zip(rows, logs):
            role = int(log.argmax())
            if mask & 1:
                if role and not mask >> role & 1:
                    score.add(window["id"], labels[role], "wrong")
                continue
            gold = [bit for bit in range(1, len(labels)) if mask >> bit & 1]
            if role in gold:
                score.add(window["id"], labels[role], "right")
            else:
                score.add(window["id"], labels[gold[0]], "missed")
                if role:
                    score.add(window["id"], labels[role], "wrong")
    return score


def choice_score(read, head, labels):
    score = Score()
    for window, out in read:
        for word, label in window[head]:
            found = int(out[head][word].argmax())
            score.add(window["id"], labels[label], "right" if found == label else "missed")
            if found != label:
                score.add(window["id"], labels[found], "wrong")
    return score


def causal_score(read):
    score = Score()
    for window, out in read:
        for a, b, causal in window["causal"]:
            logit = np.logaddexp.reduce(out["causal"][a:b, 0])
            if logit > 0:
                score.add(window["id"], "causal", "right" if causal else "wrong")
            elif causal:
                score.add(window["id"], "causal", "missed")
    return score


def say_score(read, labels):
    score = Score()
    for window, out in read:
        rows, scores = out["sayPairs"]
        for (_, _, gold), log in zip(rows, scores if len(rows) else []):
            found = int(log.argmax())
            if found and found == gold:
                score.add(window["id"], labels[found], "right")
            elif found:
                score.add(window["id"], labels[found], "wrong")
            if gold and found != gold:
                score.add(window["id"], labels[gold], "missed")
    return score


def show(name, score, per_label=True):
    if not score.texts:
        return
    low, high = score.interval()
    p, r, f, n = score.row()
    print(f"{name}: P {100 * p:.1f} R {100 * r:.1f} F1 {100 * f:.1f} [{100 * low:.1f}, {100 * high:.1f}] of {n}")
    if per_label and len(score.labels()) > 1:
        rows = sorted(((label, *score.row(label)) for label in score.labels()), key=lambda row: -row[4])[:24]
        print("   " + "; ".join(f"{label} {100 * f:.0f} ({n})" for label, _, _, f, n in rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--texts", type=int, default=400, help="at most so many held-out texts a corpus")
    options = parser.parse_args()
    torch.set_num_threads(1)
    labels = load_labels(options.data)
    state = torch.load(options.model)
    reader = Reader(labels, layers=state.get("layers", 6))
    reader.load_state_dict(state["reader"])
    reader.eval()
    print(f"{state['pieces'] / 1e6:.2f} M pieces")
    for corpus, texts in load(options.data).items():
        train = [text for text in texts if text["split"] == "train"]
        held = [text for text in texts if text["split"] == "held"]
        random.Random(3).shuffle(held)
        read = list(read_held(reader, held[: options.texts]))
        print(f"\n== {corpus}: {min(len(held), options.texts)} held-out texts")
        for head, is_mask in (("name", True), ("noun", True), ("attribution", False), ("cause", False)):
            if any(head in window for window, _ in read):
                habit = transitions(train, head, labels[head], is_mask)
                show(head, tag_score(read, head, labels[head], habit, is_mask)[0])
        for head, is_mask in (("trigger", True), ("maven", False)):
            if any(head in window for window, _ in read):
                typed, untyped = tag_score(read, head, labels[head], None, is_mask)
                show(head, typed)
                show(f"{head}, untyped", untyped, False)
        show("roles, gold triggers", role_score(read, labels["role"]))
        show("say", say_score(read, labels["say"]))
        for head in ("status", "background"):
            show(head, choice_score(read, head, labels[head]))
        show("causal", causal_score(read))


if __name__ == "__main__":
    main()
