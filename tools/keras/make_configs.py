"""Writes what `get_config()` of the real layers returns, on Keras 3, for the tests of `fromConfig`.

    .venv/bin/python tools/keras/make_configs.py

Writes configs.json below src/model/layers/fixtures. The configuration of HierarchicalAttention goes with the weights in
src/model/weights/fixtures/named.safetensors.
"""

import json
from pathlib import Path

import quiet  # noqa: F401  first: keeps TensorFlow's notices and GPUs out
from fusionlab.nn.components import HierarchicalAttention, LearnedNormalization, MultiModalEmbedding
from safetensors import safe_open

MODEL = Path(__file__).parents[2] / "src/model"


def main():
    with safe_open(MODEL / "weights/fixtures/named.safetensors", "numpy") as file:
        units, heads, _ = file.get_slice("short_term_attention/query/kernel").get_shape()
    layers = [HierarchicalAttention(units, heads), LearnedNormalization(), MultiModalEmbedding(4)]
    configs = {type(layer).__name__: layer.get_config() for layer in layers}
    (MODEL / "layers/fixtures/configs.json").write_text(json.dumps(configs, indent=1) + "\n")


if __name__ == "__main__":
    main()
