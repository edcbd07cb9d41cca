"""The configurations that the fixtures cover."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Case:
    name: str
    batch: int
    steps: int
    short_width: int
    long_width: int
    units: int
    heads: int
    short_mask: str = "none"
    long_mask: str = "none"
    causal: bool = False
    gain: float = 1.0
    """What the layer's first kernels are multiplied with: a large one makes sharp maps."""

    def mask(self, branch, rng):
        """(B, T) booleans, True where a step holds data; None for no mask."""
        kind = getattr(self, f"{branch}_mask")
        if kind == "none":
            return None
        mask = rng.random((self.batch, self.steps)) < 0.6
        mask[:, 0] = True
        if kind == "padded end":
            mask[:] = [t < max(1, self.steps * 2 // 3) for t in range(self.steps)]
        if kind == "padded start":
            mask[:] = [t >= self.steps // 2 for t in range(self.steps)]
        if kind == "one window empty":
            mask[-1] = False
        if kind == "empty":
            mask[:] = False
        if kind == "full":
            mask[:] = True
        return mask

    def facts(self):
        return asdict(self)


def case(name, shape, **options):
    return Case(name, *shape, **options)


# (B, T, Ds, Dl, U, H)
CASES = [
    case("smallest", (1, 1, 1, 1, 1, 1)),
    case("one-step", (3, 1, 4, 2, 6, 2)),
    case("one-step-one-head", (2, 1, 1, 5, 3, 1)),
    case("one-unit", (2, 5, 3, 2, 1, 3)),
    case("one-unit-one-head", (2, 7, 1, 1, 1, 1)),
    case("two-steps", (2, 2, 3, 3, 4, 2)),
    case("plain", (2, 6, 4, 4, 8, 2)),
    case("short-is-wider", (2, 6, 9, 2, 8, 2)),
    case("long-is-wider", (2, 6, 2, 9, 8, 2)),
    case("many-columns", (1, 5, 40, 33, 5, 2)),
    case("one-head", (2, 9, 3, 4, 7, 1)),
    case("three-heads", (2, 9, 3, 4, 5, 3)),
    case("five-heads", (1, 8, 3, 3, 4, 5)),
    case("eight-heads", (1, 8, 2, 3, 8, 8)),
    case("large-batch", (16, 4, 3, 2, 4, 2)),
    case("odd-everything", (3, 13, 5, 7, 11, 3)),
    case("wide", (1, 10, 8, 8, 32, 4)),
    case("long-series", (1, 64, 3, 3, 8, 2)),
    case("longer-series", (1, 100, 2, 2, 4, 1)),
    case("sharp-maps", (2, 12, 4, 4, 8, 2), gain=2.0),
    case("very-sharp-maps", (2, 12, 4, 4, 8, 2), gain=3.0),
    case("flat-maps", (2, 12, 4, 4, 8, 2), gain=0.3),
    case("short-mask", (3, 8, 4, 3, 6, 2), short_mask="random"),
    case("long-mask", (3, 8, 4, 3, 6, 2), long_mask="random"),
    case("both-masks", (3, 8, 4, 3, 6, 2), short_mask="random", long_mask="random"),
    case("padded-ends", (2, 9, 2, 2, 4, 2), short_mask="padded end", long_mask="padded end"),
    case("padded-starts", (2, 9, 2, 2, 4, 2), short_mask="padded start", long_mask="padded start"),
    case("all-true-masks", (2, 5, 2, 3, 4, 2), short_mask="full", long_mask="full"),
    case("short-window-empty", (3, 7, 3, 2, 5, 2), short_mask="one window empty"),
    case("long-window-empty", (3, 7, 3, 2, 5, 2), long_mask="one window empty"),
    case("short-all-empty", (2, 6, 3, 2, 4, 2), short_mask="empty"),
    case("both-all-empty", (2, 6, 3, 2, 4, 2), short_mask="empty", long_mask="empty"),
    case("one-step-masked", (2, 1, 3, 2, 4, 2), short_mask="empty"),
    case("causal", (2, 6, 4, 4, 8, 2), causal=True),
    case("causal-one-step", (2, 1, 4, 4, 3, 2), causal=True),
    case("causal-long", (1, 48, 3, 2, 6, 2), causal=True),
    case("causal-one-head", (2, 10, 1, 6, 5, 1), causal=True),
    case("causal-short-mask", (3, 8, 4, 3, 6, 2), short_mask="random", causal=True),
    case("causal-long-mask", (3, 8, 4, 3, 6, 2), long_mask="random", causal=True),
    case("all-together", (3, 8, 4, 3, 6, 3), short_mask="random", long_mask="padded end", causal=True),
    case("all-padded-start", (2, 8, 4, 3, 6, 2), short_mask="padded start", long_mask="padded start", causal=True),
    case("all-with-empty", (3, 8, 2, 3, 4, 2), short_mask="one window empty", long_mask="empty", causal=True),
    case("all-sharp", (2, 12, 3, 3, 8, 4), short_mask="random", long_mask="random", causal=True, gain=2.5),
    case("masked-wide", (1, 16, 6, 5, 16, 4), short_mask="random", long_mask="padded start"),
]

# name, widths of the inputs, embed_dim
EMBEDDINGS = [
    ("one", [3], 4),
    ("two", [3, 5], 4),
    ("three", [1, 2, 7], 5),
]
