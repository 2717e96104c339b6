"""Temperatures and thresholds, fitted on the tuning half of the held-out texts (the other half is measured on)."""

import hashlib
from collections import defaultdict

import numpy as np
import torch

from losses import masked

GRID = [0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0]
STEPS = np.linspace(0.1, 0.9, 33)


def is_tuning(text_id):
    return hashlib.sha256(text_id.encode()).digest()[0] % 2 == 0


def temperature(logits, masks):
    """The one of the grid under which the marked labels are likeliest."""
    if len(logits) < 50:
        return 1.0
    scores, bits = torch.tensor(np.array(logits)), torch.tensor(masks)
    return min(GRID, key=lambda t: masked(scores / t, bits).mean().item())


def collect(read, labels):
    """Scores and masks by head over (window, output) pairs."""
    found = defaultdict(lambda: ([], []))

    def add(head, scores, mask):
        every = (1 << len(scores)) - 1
        if mask != -1 and mask & every != every:
            found[head][0].append(scores)
            found[head][1].append(mask)

    for window, out in read:
        for head in ("name", "noun", "trigger"):
            for scores, mask in zip(out[head], window.get(head, [])):
                add(head, scores, mask)
        for head in ("attribution", "cause"):
            for scores, tag in zip(out[head], window.get(head, [])):
                add(head, scores, 1 << tag if tag >= 0 else -1)
        for head in ("status", "background"):
            for word, label in window[head]:
                add(head, out[head][word], 1 << label)
        for head in ("role", "say"):
            rows, scores = out[f"{head}Pairs"]
            for (_, _, label), row in zip(rows, scores):
                add(head, row, label if head == "role" else 1 << label)
    return found


def softmax(scores):
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def thresholds(scores, masks, labels, heat):
    """For each label the least probability from which on emitting it gives the best F1."""
    chances = softmax(np.array(scores) / heat)
    masks = np.array(masks)
    best = chances[:, 1:].argmax(1) + 1
    best_chance = chances[np.arange(len(best)), best]
    none, hit = (masks & 1).astype(bool), (masks >> best & 1).astype(bool)

    def cut(mine, total):
        """The least chance that gives the best F1 of these emitted words."""
        scored = []
        for step in STEPS:
            read = mine & (best_chance >= step) & ~(none & hit)
            scored.append((2 * (read & hit).sum() / (read.sum() + total), step))
        return round(float(max(scored, key=lambda row: row[0])[1]), 3)

    together = cut(np.ones(len(best), bool), (~none).sum())
    found = {}
    for index, label in enumerate(labels[1:], 1):
        total = ((masks >> index & 1).astype(bool) & ~none).sum()
        # Few examples would fit chance: they take the threshold of all labels together.
        found[label] = cut(best == index, total) if total >= 25 else together
    return found


def causal_threshold(read):
    rows = [
        (1 / (1 + np.exp(-np.logaddexp.reduce(out["causal"][a:b, 0]))), gold)
        for window, out in read
        for a, b, gold in window["causal"]
    ]
    if not rows:
        return 0.5
    chances, gold = np.array([r[0] for r in rows]), np.array([r[1] for r in rows], bool)
    return float(max(STEPS, key=lambda s: 2 * ((chances >= s) & gold).sum() / ((chances >= s).sum() + gold.sum())))
