"""Shows that real Keras takes what Headlight writes: needs Node and npm ci beside the Python packages.

    .venv/bin/python tools/keras/check_files.py

1. layer.weights.h5 through load_weights, into the real HierarchicalAttention where it can be made and into
   plain Keras otherwise; its arrays must be those of layer.npz and layer.safetensors, bit for bit.
2. What `save` of the layers wrote, through load_weights: the arrays of its .npz, bit for bit.
3. Each "Export to Keras" zip: its script must run and find its own output equal to the exported one.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from quiet import tf  # noqa: F401  (first)
import keras
import numpy as np
from safetensors.numpy import load_file

from names import weight_names
from plain import LearnedNormalization

HERE = Path(__file__).parent


def real_layer(units, heads):
    try:
        from fusionlab.nn.components import HierarchicalAttention

        return HierarchicalAttention(units, heads)
    except (ImportError, KeyError):
        return None


def real_embedding(width):
    try:
        from fusionlab.nn.components import MultiModalEmbedding

        return MultiModalEmbedding(width)
    except (ImportError, KeyError):
        return None


def check_weights(folder):
    named = dict(np.load(folder / "layer.npz"))
    safe = load_file(folder / "layer.safetensors")
    weights = [named[name] for name in weight_names()]
    for name, array in zip(weight_names(), weights, strict=True):
        assert safe[name].tobytes() == array.tobytes() and safe[name].shape == array.shape, name

    (short, units), (long, _), (_, heads, _) = weights[0].shape, weights[2].shape, weights[4].shape
    layer = real_layer(units, heads)
    if layer is None:
        print("the real layer cannot be made here: its file is checked by the export's script only")
        return
    inputs = [keras.Input((9, short)), keras.Input((9, long))]
    model = keras.Model(inputs, layer(inputs))
    model.load_weights(folder / "layer.weights.h5")
    for name, loaded, written in zip(weight_names(), layer.get_weights(), weights, strict=True):
        assert loaded.tobytes() == written.tobytes(), name

    with zipfile.ZipFile(folder / "plain.zip") as archive:
        archive.extract("arrays.npz", folder)
    arrays = np.load(folder / "arrays.npz")
    output = np.array(layer([arrays["short_input"], arrays["long_input"]]))
    difference = np.abs(output - arrays["output"]).max() / np.abs(arrays["output"]).max()
    assert difference < 1e-5, difference
    print(f"real layer with our .weights.h5: 20 arrays bit for bit, Z within {difference:.1e}")


def check_saved(folder):
    inputs = [keras.Input((9, 3)), keras.Input((9, 2))]
    layers = {"attention": real_layer(8, 2), "embedding": real_embedding(4), "normalization": LearnedNormalization()}
    for name, layer in layers.items():
        if layer is None:
            print(f"saved-{name}: the real layer cannot be made here")
            continue
        given = inputs[0] if name == "normalization" else inputs
        model = keras.Model(given, layer(given))
        model.load_weights(folder / f"saved-{name}.weights.h5")
        written = np.load(folder / f"saved-{name}.npz")
        for loaded, key in zip(layer.get_weights(), written.files, strict=True):
            assert loaded.tobytes() == written[key].tobytes() and loaded.shape == written[key].shape, key
        print(f"saved-{name}: {len(written.files)} arrays bit for bit")


def check_exports(folder):
    for archive in sorted(folder.glob("*.zip")):
        target = folder / archive.stem
        zipfile.ZipFile(archive).extractall(target)
        run = subprocess.run([sys.executable, "layer.py"], cwd=target, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise SystemExit(f"{archive.name}: {run.stdout}{run.stderr}")
        print(f"{archive.name}: {run.stdout.strip()}")


def main():
    print(f"keras {keras.__version__}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(["node", HERE / "writeFiles.mjs", folder], check=True)
        check_weights(folder)
        check_saved(folder)
        check_exports(folder)


if __name__ == "__main__":
    main()
