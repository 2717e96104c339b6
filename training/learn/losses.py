"""What each head is taught: only what a corpus says, and where it leaves a choice, any of the choices."""

import torch
import torch.nn.functional as F

from net import bucket

WEIGHTS = {
    "name": 1.0,
    "noun": 1.0,
    "trigger": 1.0,
    "maven": 1.0,
    "attribution": 1.0,
    "cause": 0.7,
    "causal": 0.4,
    "status": 0.4,
    "background": 0.4,
    # Nearly all pairs are easily none: the mean over them is small.
    "role": 8.0,
    "say": 0.5,
    "vector": 0.3,
}


def masked(logits, masks):
    """-log of the summed probability of the labels whose bits are set; rows of -1 must be gone."""
    bits = 1 << torch.arange(logits.shape[-1], device=logits.device)
    allowed = (masks[:, None] & bits) != 0
    return torch.logsumexp(logits, -1) - torch.logsumexp(logits.masked_fill(~allowed, -1e9), -1)


def tags(logits, labels, is_mask):
    known = labels != -1
    if not known.any():
        return None
    if not is_mask:
        return F.cross_entropy(logits[known], labels[known])
    chosen = logits[known]
    every = (1 << chosen.shape[-1]) - 1
    says = (labels[known] & every) != every
    if not says.any():
        return None
    return masked(chosen[says], labels[known][says]).mean()


def at(tensor, rows, column):
    return tensor[rows[:, 0], rows[:, column]]


def pairs(out, scorer, first, second, rows, sentences):
    trigger, word = rows[:, 1], rows[:, 2]
    near = bucket(trigger, word, at(sentences, rows, 1), at(sentences, rows, 2))
    return scorer(at(out[first], rows, 1), at(out[second], rows, 2), near)


def same_event(vectors, events, temperature=0.1):
    """Pulls triggers of one event together, against the other triggers of the batch."""
    names = {}
    keys = torch.tensor([names.setdefault(event, len(names)) for _, _, event in events])
    same = (keys[:, None] == keys[None]) & ~torch.eye(len(keys), dtype=torch.bool)
    rows = same.any(1)
    if not rows.any() or len(names) < 2:
        return None
    v = F.normalize(vectors, dim=-1)
    scores = (v @ v.T / temperature).masked_fill(torch.eye(len(keys), dtype=torch.bool), -1e9)
    log = scores - torch.logsumexp(scores, -1, keepdim=True)
    return -(torch.where(same, log, 0.0).sum(1)[rows] / same.sum(1)[rows]).mean()


def losses(reader, out, batch):
    """Loss by head, for the heads that this batch teaches."""
    found = {}
    for head in ("name", "noun", "trigger"):
        found[head] = tags(out[head], batch[head], True)
    for head in ("maven", "attribution", "cause"):
        found[head] = tags(out[head], batch[head], False)
    for head in ("status", "background"):
        rows = batch[head]
        if len(rows):
            found[head] = F.cross_entropy(at(out[head], rows, 1), rows[:, 2])
    if len(batch["rolePairs"]):
        rows = batch["rolePairs"]
        logits = pairs(out, reader.role, "roleTrigger", "roleWord", rows, batch["sentences"])
        found["role"] = masked(logits, rows[:, 3]).mean()
    if len(batch["sayPairs"]):
        rows = batch["sayPairs"]
        found["say"] = F.cross_entropy(pairs(out, reader.say, "sayCue", "sayWord", rows, batch["sentences"]), rows[:, 3])
    if len(batch["causal"]):
        logits = torch.stack([torch.logsumexp(out["causal"][i, a:b, 0], 0) for i, a, b, _ in batch["causal"].tolist()])
        found["causal"] = F.binary_cross_entropy_with_logits(logits, batch["causal"][:, 3].float())
    if len(batch["events"]) > 2:
        vectors = torch.stack([out["vector"][i, word] for i, word, _ in batch["events"]])
        found["vector"] = same_event(vectors, batch["events"])
    return {head: loss for head, loss in found.items() if loss is not None}
