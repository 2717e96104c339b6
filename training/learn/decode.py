"""From scores to spans: Viterbi over labels that can follow each other, and what follows what in the training texts."""

import math

import numpy as np

FORBIDDEN = -1e4
# How much the habit of labels counts beside the word's own scores; chosen on held-out PolNeAR and GUM.
HABIT = 0.4


def single(mask):
    return mask > 0 and mask & (mask - 1) == 0


def transitions(texts, head, labels, is_mask):
    """Start, next and end scores: log of how much more often a label follows another than by chance, scaled."""
    size = len(labels)
    after = np.full((size, size), 0.1)
    first, last, alone = np.full(size, 0.1), np.full(size, 0.1), np.full(size, 0.1)
    for text in texts:
        tags, sentences = text.get(head), text["sentences"]
        if not tags:
            continue
        known = [(int(math.log2(t)) if single(t) else None) if is_mask else (t if t >= 0 else None) for t in tags]
        for i, tag in enumerate(known):
            if tag is None:
                continue
            alone[tag] += 1
            if i == 0:
                first[tag] += 1
            elif known[i - 1] is not None:
                after[known[i - 1], tag] += 1
            if i + 1 == len(known):
                last[tag] += 1
    chance = np.log(alone / alone.sum())
    step = HABIT * (np.log(after / after.sum(1, keepdims=True)) - chance)
    start = np.zeros(size)
    for b, name in enumerate(labels):
        if name.startswith("I-"):
            start[b] = FORBIDDEN
            for a, before in enumerate(labels):
                if before[2:] != name[2:]:
                    step[a, b] = FORBIDDEN
    return {"start": start, "next": np.clip(step, FORBIDDEN, 6.0), "end": np.zeros(size)}


def viterbi(scores, habit):
    """scores: [words, labels] log-probabilities; the best sequence of labels."""
    best = scores[0] + habit["start"]
    back = []
    for row in scores[1:]:
        reach = best[:, None] + habit["next"]
        back.append(reach.argmax(0))
        best = reach.max(0) + row
    at = int((best + habit["end"]).argmax())
    path = [at]
    for step in reversed(back):
        at = int(step[at])
        path.append(at)
    return path[::-1]


def spans(path, labels):
    """(first word, end, label) of each B- with the I- that go with it."""
    found, start = [], None
    for i, tag in enumerate([*path, 0]):
        name = labels[tag]
        if start is not None and not (name.startswith("I-") and name[2:] == labels[path[start]][2:]):
            found.append((start, i, labels[path[start]][2:]))
            start = None
        if i < len(path) and name.startswith("B-"):
            start = i
    return found


def runs(path, labels):
    """(first word, end, label) of neighbours with one label that is not O."""
    found, start = [], 0
    for i in range(1, len(path) + 1):
        if i == len(path) or path[i] != path[start]:
            if path[start] != 0:
                found.append((start, i, labels[path[start]]))
            start = i
    return found
