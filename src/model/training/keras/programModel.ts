/** The part of the program that makes the model, starts it, and cuts its windows. */
export const KERAS_MODEL = `


@keras.saving.register_keras_serializable("headlight")
class LearnedNormalization(layers.Layer):
    """(x - mean) / (stddev + 1e-6), both trained, for each column."""

    def build(self, shape):
        self.mean = self.add_weight(shape=(shape[-1],), initializer="zeros", name="mean")
        self.stddev = self.add_weight(shape=(shape[-1],), initializer="ones", name="stddev")

    def call(self, x):
        return (x - self.mean) / (self.stddev + 1e-6)


@keras.saving.register_keras_serializable("headlight")
class ReadOut(layers.Layer):
    """Of Z the last step, the mean of all steps, or every step; as (batch, rows, units)."""

    def __init__(self, kind, **kwargs):
        super().__init__(**kwargs)
        self.kind = kind

    def call(self, z):
        if self.kind == "every":
            return z
        return keras.ops.mean(z, axis=1, keepdims=True) if self.kind == "mean" else z[:, -1:]

    def get_config(self):
        return {**super().get_config(), "kind": self.kind}


def make_model():
    """Takes the blocks of columns of the short branch, then those of the long one, each (batch, steps, columns)."""
    inputs, branches = [], []
    for branch in ("short", "long"):
        parts = []
        for i, block in enumerate(TASK[branch]):
            x = keras.Input((STEPS, block["width"]))
            inputs.append(x)
            if block["normalised"]:
                x = LearnedNormalization(name=f"{branch}_{i}_normalisation")(x)
            if block["embedded"]:
                x = layers.Dense(block["embedded"], activation="relu", name=f"{branch}_{i}_embedding")(x)
            parts.append(x)
        branches.append(parts[0] if len(parts) == 1 else layers.Concatenate()(parts))
    z = HierarchicalAttention(UNITS, HEADS, TASK["causal"], name="attention")(branches)
    read = ReadOut(TASK["readOut"])(z)
    return keras.Model(inputs, layers.Dense(HORIZON * TARGETS * len(LEVELS), name="dense")(read))


def start(model):
    """The weights that Headlight began with, in the order in which they were written."""
    arrays = iter([DATA[f"weights/{i}"] for i in range(TASK["arrays"])])
    fronts = [f"{branch}_{i}_{part}" for branch in ("short", "long") for i in range(len(TASK[branch])) for part in ("normalisation", "embedding")]
    known = {layer.name for layer in model.layers}
    for name in [*(name for name in fronts if name in known), "attention", "dense"]:
        layer = model.get_layer(name)
        layer.set_weights([next(arrays) for _ in layer.get_weights()])


def rows(view, ends, steps):
    """Rows of a table by window and step, (batch, steps): the window that ends with row i has the index i."""
    return view["first"] + ends[:, None] * view["window"] + np.asarray(steps)[None] * view["step"]


def inputs_of(ends):
    blocks = []
    for block in TASK["short"] + TASK["long"]:
        values = DATA[block["view"]["table"]][rows(block["view"], ends, range(STEPS))]
        if block["shift"]:
            values = values - DATA[block["shift"]["table"]][rows(block["shift"], ends, [0])]
        blocks.append(values.astype("float32"))
    return blocks


def wanted_of(ends):
    """What is to come out less the base, (batch, rows, horizon * targets)."""
    steps = range(TASK["judgedFrom"], STEPS) if TASK["readOut"] == "every" else [STEPS - 1]
    target = rows(TASK["target"], ends, steps)
    wanted = DATA[TASK["target"]["table"]][target[..., None] + np.arange(HORIZON)]
    if TASK["base"]:
        base = TASK["base"]
        lines = np.arange(HORIZON) % (base["lines"] or HORIZON) * base["line"]
        wanted = wanted - DATA[base["view"]["table"]][rows(base["view"], ends, steps)[..., None] + lines]
    return wanted.reshape(*wanted.shape[:2], -1).astype("float32")


`;
