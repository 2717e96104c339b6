"""Texts as prepare.ts wrote them, packed into windows of whole sentences and into batches."""

import json
import random
from pathlib import Path

import torch

CLS, SEP = 101, 102
LIMIT = 128
TAG_HEADS = ["name", "noun", "trigger", "maven", "attribution", "cause"]
# Shapes that a word takes in a text that is all small, all capitals or capitalised like a headline.
LOWER, INITIAL, UPPER, MIXED, INITIAL_FIRST, UPPER_FIRST = 1, 2, 3, 4, 7, 8
LETTERS = {LOWER, INITIAL, UPPER, MIXED, INITIAL_FIRST, UPPER_FIRST}


def load(folder, corpora=None):
    texts = {}
    for path in sorted(Path(folder).glob("*.jsonl")):
        if corpora is None or path.stem in corpora:
            with open(path) as lines:
                texts[path.stem] = [json.loads(line) for line in lines]
    return texts


def load_labels(folder):
    return json.loads((Path(folder) / "labels.json").read_text())


def runs_of(text):
    """Sentences as ranges of words; one that is longer than a window is cut."""
    runs, start = [], 0
    sentences = text["sentences"]
    for i in range(1, len(sentences) + 1):
        if i == len(sentences) or sentences[i] != sentences[start]:
            runs.extend(cut(text["ids"], start, i))
            start = i
    return runs


def cut(ids, start, end):
    room, first = LIMIT - 2, start
    for i in range(start, end):
        if len(ids[i]) > room:
            yield (first, i)
            first, room = i, LIMIT - 2
        room -= min(len(ids[i]), LIMIT - 2)
    if end > first:
        yield (first, end)


def windows_of(text, limit):
    """Ranges of words: consecutive sentences as long as they fit into `limit` pieces."""
    windows, size = [], 0
    for start, end in runs_of(text):
        pieces = sum(len(word) for word in text["ids"][start:end])
        if windows and size + pieces <= limit - 2:
            windows[-1] = (windows[-1][0], end)
            size += pieces
        else:
            windows.append((start, end))
            size = pieces
    return windows


def window_of(text, start, end):
    """One window with the labels of its words; words are counted from its first."""
    ids, starts, shapes = [CLS], [], [0]
    for word, shape in zip(text["ids"][start:end], text["shapes"][start:end]):
        starts.append(len(ids))
        ids.extend(word[: LIMIT - 2])
        shapes.extend([shape] * len(word[: LIMIT - 2]))
    ids, shapes = ids[: LIMIT - 1] + [SEP], shapes[: LIMIT - 1] + [0]
    window = {
        "corpus": text["corpus"],
        "id": text["id"],
        "from": start,
        "ids": ids,
        "shapes": shapes,
        "starts": [min(at, LIMIT - 2) for at in starts],
        "sentences": text["sentences"][start:end],
    }
    for head in TAG_HEADS:
        if text.get(head):
            window[head] = text[head][start:end]

    def inside(rows, places):
        return [
            [value - start if i < places else value for i, value in enumerate(row)]
            for row in rows
            if all(start <= row[i] < end for i in range(places))
        ]

    window["status"] = inside(text["status"], 1)
    window["background"] = inside(text["background"], 1)
    group = text.get("group") or text["id"]
    window["events"] = [[word, f"{group} {event}"] for word, event in inside(text["events"], 1)]
    window["roles"] = inside(text["roles"], 2)
    window["roleTriggers"] = inside(text["roleTriggers"], 1)
    window["say"] = inside(text["say"], 2)
    window["causal"] = [
        [max(a, start) - start, min(b, end) - start, c] for a, b, c in text["causal"] if a < end and b > start
    ]
    return window


def vary_case(window, chance):
    """Headlines, capitals and small letters: the shapes change, the pieces are uncased anyway."""
    if chance.random() > 0.08:
        return window
    kind = chance.choice([LOWER, INITIAL, UPPER])
    return {**window, "shapes": [kind if shape in LETTERS else shape for shape in window["shapes"]]}


def epoch(texts, rates, chance):
    """Windows of all corpora, each corpus `rate` times; windows of one group of texts stay together in blocks."""
    blocks = []
    for corpus, rate in rates.items():
        mine = texts.get(corpus, [])
        whole, part = int(rate), rate - int(rate)
        chosen = mine * whole + chance.sample(mine, round(part * len(mine)))
        groups = {}
        for text in chosen:
            groups.setdefault(text.get("group") or text["id"], []).append(text)
        for members in groups.values():
            windows = []
            for text in members:
                limit = chance.choices([LIMIT, 64, 16], [0.7, 0.15, 0.15])[0]
                windows.extend(vary_case(window_of(text, *range_), chance) for range_ in windows_of(text, limit))
            chance.shuffle(windows)
            linked = any(window["events"] for window in windows)
            size = 8 if linked else 2
            blocks.extend(windows[i : i + size] for i in range(0, len(windows), size))
    chance.shuffle(blocks)
    return blocks


def batches(blocks, budget, chance):
    """Batches of about `budget` pieces, padding counted; blocks of like length are put together."""
    pool = 64
    out = []
    for at in range(0, len(blocks), pool):
        mine = sorted(blocks[at : at + pool], key=lambda block: max(len(w["ids"]) for w in block))
        batch, longest = [], 0
        for block in mine:
            for window in block:
                longest = max(longest, len(window["ids"]))
                if batch and longest * (len(batch) + 1) > budget:
                    out.append(batch)
                    batch, longest = [], len(window["ids"])
                batch.append(window)
        if batch:
            out.append(batch)
    chance.shuffle(out)
    return out


def collate(windows):
    """Tensors of a batch; labels of padding are -1, as are those of heads that a window's corpus says nothing of."""
    size, pieces = len(windows), max(len(w["ids"]) for w in windows)
    words = max(len(w["starts"]) for w in windows)
    batch = {name: torch.zeros(size, pieces, dtype=torch.long) for name in ("ids", "mask", "shapes")}
    batch["starts"] = torch.zeros(size, words, dtype=torch.long)
    batch["sentences"] = torch.full((size, words), -1, dtype=torch.long)
    for head in TAG_HEADS:
        batch[head] = torch.full((size, words), -1, dtype=torch.long)
    for i, window in enumerate(windows):
        batch["ids"][i, : len(window["ids"])] = torch.tensor(window["ids"])
        batch["mask"][i, : len(window["ids"])] = 1
        batch["shapes"][i, : len(window["shapes"])] = torch.tensor(window["shapes"])
        count = len(window["starts"])
        batch["starts"][i, :count] = torch.tensor(window["starts"])
        batch["sentences"][i, :count] = torch.tensor(window["sentences"])
        for head in TAG_HEADS:
            if head in window:
                batch[head][i, :count] = torch.tensor(window[head])

    def rows(name, width):
        found = [[i, *row] for i, window in enumerate(windows) for row in window[name]]
        return torch.tensor(found, dtype=torch.long).view(-1, width + 1)

    batch["status"], batch["background"] = rows("status", 2), rows("background", 2)
    batch["causal"] = rows("causal", 3)
    batch["rolePairs"] = role_pairs(windows)
    batch["sayPairs"] = say_pairs(windows)
    batch["events"] = [[i, word, event] for i, window in enumerate(windows) for word, event in window["events"]]
    return batch


def role_pairs(windows):
    """[window, trigger, word, mask]: every word of a trigger's sentence, and fillers elsewhere in the window.

    Where all roles of a trigger are marked, words of the sentences beside that fill no role of its event are none. Where
    some may be unmarked, a word that fills a role of another trigger is left open, and any other word is none.
    """
    pairs = []
    for i, window in enumerate(windows):
        fillers = {}
        event_of = {word: event for word, event in window["events"]}
        of_event = {(event_of.get(trigger, trigger), word) for trigger, word, _ in window["roles"]}
        of_any = {word for _, word, _ in window["roles"]}
        for trigger, word, mask in window["roles"]:
            key = (trigger, word)
            # A word can fill two roles of one trigger; either is right.
            fillers[key] = mask if mask == -1 or fillers.get(key, 0) == -1 else fillers.get(key, 0) | mask
        sentences = window["sentences"]
        for trigger, other in window["roleTriggers"]:
            for word, sentence in enumerate(sentences):
                apart = abs(sentence - sentences[trigger])
                is_none = apart == 0 and word != trigger
                if apart == 1:
                    is_none = (event_of.get(trigger, trigger), word) not in of_event if other == 1 else word not in of_any
                unmarked = other if word in of_any else 1
                mask = fillers.pop((trigger, word), unmarked if is_none else -1)
                if mask != -1:
                    pairs.append([i, trigger, word, mask])
    return torch.tensor(pairs, dtype=torch.long).view(-1, 4)


def say_pairs(windows):
    """[window, cue, word, label]: the words of sources and contents, and their sentence's and neighbours' other words."""
    pairs = []
    for i, window in enumerate(windows):
        known = {(cue, word): label for cue, word, label in window["say"]}
        sentences = window["sentences"]
        for cue in {cue for cue, _, _ in window["say"]}:
            for word, sentence in enumerate(sentences):
                label = known.get((cue, word), 0)
                if label or abs(sentence - sentences[cue]) <= 1:
                    pairs.append([i, cue, word, label])
    return torch.tensor(pairs, dtype=torch.long).view(-1, 4)


def rng(seed):
    return random.Random(seed)
