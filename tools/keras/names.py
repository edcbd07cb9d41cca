"""What the layer's arrays are called."""

BRANCHES = ["short", "long"]


def weight_names():
    """The 20 names of layer.md in the order of get_weights()."""
    dense = [f"{b}_term_dense/{part}" for b in BRANCHES for part in ("kernel", "bias")]
    attention = [
        f"{b}_term_attention/{step}/{part}"
        for b in BRANCHES
        for step in ("query", "key", "value", "attention_output")
        for part in ("kernel", "bias")
    ]
    return dense + attention
