"""The network: a small BERT encoder that is told the shape of each word, with one linear layer for every head."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

SHAPES = 9
SHAPE_WIDTH = 16
PAIR_WIDTH = {"role": 96, "say": 48}
VECTOR_WIDTH = 64
# 14 buckets of signed distance in words within a sentence, 3 of sentences before, 3 after: src/reader/model does the same.
EDGES = [-32, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 32]
BUCKETS = 20


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape

        def split(y):
            return y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias
        mixed = (torch.softmax(scores, -1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Pairs(nn.Module):
    """Scores a pair of words of one window: gelu of what each brings and of how far apart they stand."""

    def __init__(self, width, labels):
        super().__init__()
        self.near = nn.Embedding(BUCKETS, width)
        nn.init.normal_(self.near.weight, std=0.1)
        self.score = nn.Linear(width, labels)

    def forward(self, first, second, bucket):
        return self.score(F.gelu(first + second + self.near(bucket), approximate="tanh"))


class Reader(nn.Module):
    def __init__(self, labels, layers=6, width=384, inner=1536, heads=12, vocabulary=30522, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.shapes_again = nn.Embedding(SHAPES, SHAPE_WIDTH)
        widths = {
            **{head: len(labels[head]) for head in TAGS},
            "causal": 1,
            "roleTrigger": PAIR_WIDTH["role"],
            "roleWord": PAIR_WIDTH["role"],
            "sayCue": PAIR_WIDTH["say"],
            "sayWord": PAIR_WIDTH["say"],
            "vector": VECTOR_WIDTH,
        }
        self.heads = nn.ModuleDict({name: nn.Linear(width + SHAPE_WIDTH, size) for name, size in widths.items()})
        self.role = Pairs(PAIR_WIDTH["role"], len(labels["role"]))
        self.say = Pairs(PAIR_WIDTH["say"], len(labels["say"]))

    def features(self, ids, mask, shapes, starts):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        index = starts[:, :, None].expand(-1, -1, x.shape[2])
        word = torch.gather(x, 1, index)
        shape = torch.gather(shapes, 1, starts)
        return torch.cat([word, self.shapes_again(shape)], -1)

    def forward(self, ids, mask, shapes, starts):
        x = self.features(ids, mask, shapes, starts)
        return {name: head(x) for name, head in self.heads.items()}


# Heads that give each word a distribution over labels.
TAGS = ["name", "noun", "trigger", "maven", "status", "background", "attribution", "cause"]
# Heads that are shipped, in the order in which the output is cut; MAVEN's own types only help to learn.
SHIPPED = ["name", "noun", "trigger", "status", "background", "attribution", "cause", "causal"] + [
    "roleTrigger",
    "roleWord",
    "sayCue",
    "sayWord",
    "vector",
]


def bucket(trigger, word, trigger_sentence, word_sentence):
    """How far `word` stands from `trigger`; all are tensors of one shape."""
    edges = torch.tensor(EDGES, device=trigger.device)
    inside = torch.bucketize(word - trigger, edges, right=True)
    apart = word_sentence - trigger_sentence
    beyond = torch.where(apart < 0, 13 + apart.abs().clamp(max=3), 16 + apart.clamp(min=1, max=3))
    return torch.where(apart == 0, inside, beyond)


def load_encoder(reader, path):
    """Takes the weights of all-MiniLM-L6-v2; its token types are folded into the positions."""
    stored = {name: tensor.float() for name, tensor in load_file(path).items() if tensor.is_floating_point()}
    take = stored.__getitem__
    state = {
        "words.weight": take("embeddings.word_embeddings.weight"),
        "positions.weight": take("embeddings.position_embeddings.weight")
        + take("embeddings.token_type_embeddings.weight")[0],
        "norm.weight": take("embeddings.LayerNorm.weight"),
        "norm.bias": take("embeddings.LayerNorm.bias"),
    }
    for i in range(len(reader.layers)):
        for ours, theirs in LAYER_NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{part}"] = take(f"encoder.layer.{i}.{theirs}.{part}")
    missing, unexpected = reader.load_state_dict(state, strict=False)
    fresh = ("shapes", "heads.", "role.", "say.")
    strange = [name for name in missing if not name.startswith(fresh)] + list(unexpected)
    if strange:
        raise ValueError(f"{path}: these weights do not fit the network: {strange}")


LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}
