"""Makes weights files in the forms that h5py, NumPy and PyTorch have for them; all hold the same layer (U 4, H 2, Ds 3, Dl 2):

    .venv/bin/python tools/formats/makeWeights.py

Array number n of `get_weights()` holds n, n + 1/8, n + 2/8, …
"""

import pathlib
import zipfile

import h5py
import ml_dtypes
import numpy as np
from safetensors.numpy import save_file

FOLDER = pathlib.Path("src/model/weights/fixtures/forms")
U, H, DS, DL = 4, 2, 3, 2
KERAS = {"query": "query_dense", "key": "key_dense", "value": "value_dense", "attention_output": "output_dense"}


def names():
    for branch, width in (("short", DS), ("long", DL)):
        yield f"{branch}_term_dense/kernel", (width, U)
        yield f"{branch}_term_dense/bias", (U,)
    for branch in ("short", "long"):
        for part in ("query", "key", "value"):
            yield f"{branch}_term_attention/{part}/kernel", (U, H, U)
            yield f"{branch}_term_attention/{part}/bias", (H, U)
        yield f"{branch}_term_attention/attention_output/kernel", (H, U, U)
        yield f"{branch}_term_attention/attention_output/bias", (U,)


WEIGHTS = {name: (n + np.arange(np.prod(shape)) / 8).astype("f4").reshape(shape) for n, (name, shape) in enumerate(names())}


def keras_path(name: str) -> str:
    *owner, part = name.split("/")
    owner = [KERAS.get(step, step) for step in owner]
    return "/".join(["layers/hierarchical_attention", *owner, "vars", "0" if part == "kernel" else "1"])


def hdf5(file: str, dtype="f4", libver=None, others=0, **how) -> None:
    with h5py.File(FOLDER / file, "w", libver=libver) as root:
        for name, values in WEIGHTS.items():
            root.create_dataset(keras_path(name), data=values.astype(dtype), **how)
        for i in range(others):
            root.create_dataset(f"layers/other_layer_with_a_name_{i}/vars/0", data=np.ones(3, "f4"))


def soft_link() -> None:
    hdf5("softLink.weights.h5")
    with h5py.File(FOLDER / "softLink.weights.h5", "a") as root:
        root.move("layers/hierarchical_attention", "elsewhere")
        root["layers/linked"] = h5py.SoftLink("/elsewhere")


def small_chunks(file: str, libver=None, **how) -> None:
    """Chunks that do not divide the arrays evenly."""
    with h5py.File(FOLDER / file, "w", libver=libver) as root:
        for name, values in WEIGHTS.items():
            chunks = tuple(max(1, size - 1) for size in values.shape)
            root.create_dataset(keras_path(name), data=values, chunks=chunks, **how)


def torch() -> None:
    state = {}
    for branch in ("short", "long"):
        state[f"{branch}_term_dense.weight"] = WEIGHTS[f"{branch}_term_dense/kernel"].T.copy()
        state[f"{branch}_term_dense.bias"] = WEIGHTS[f"{branch}_term_dense/bias"]
        mha = f"{branch}_term_attention"
        state[f"{mha}.in_proj_weight"] = np.concatenate([WEIGHTS[f"{mha}/{part}/kernel"].reshape(U, H * U).T for part in ("query", "key", "value")])
        state[f"{mha}.in_proj_bias"] = np.concatenate([WEIGHTS[f"{mha}/{part}/bias"].ravel() for part in ("query", "key", "value")])
        state[f"{mha}.out_proj.weight"] = WEIGHTS[f"{mha}/attention_output/kernel"].reshape(H * U, U).T.copy()
        state[f"{mha}.out_proj.bias"] = WEIGHTS[f"{mha}/attention_output/bias"]
    state = {name: np.ascontiguousarray(values) for name, values in state.items()}
    save_file(state, FOLDER / "torch.safetensors")
    save_file({name.replace("/", "."): values for name, values in WEIGHTS.items()}, FOLDER / "dotted.safetensors")


def keras2_model() -> None:
    """A whole model as tf.keras 2 saves it to .h5: the layer, and the two moments of each array that Adam keeps."""
    with h5py.File(FOLDER / "wholeKeras2.h5", "w") as root:
        root.attrs.update({"backend": "tensorflow", "keras_version": "2.15.0", "model_config": '{"class_name": "Functional"}'})
        for name, values in WEIGHTS.items():
            owner, *inside = name.split("/")
            branch = "" if owner.startswith("short") else "_1"
            kind = ("dense" if owner.endswith("dense") else "multi_head_attention") + branch
            path = "/".join(["hierarchical_attention", kind, *inside])
            root.create_dataset(f"model_weights/hierarchical_attention/{path}:0", data=values)
            for moment in "mv":
                root.create_dataset(f"optimizer_weights/Adam/{moment}/{path}:0", data=np.zeros_like(values))
        root.create_dataset("optimizer_weights/Adam/iteration:0", data=np.int64(7))


FOLDER.mkdir(parents=True, exist_ok=True)
hdf5("bigEndian.weights.h5", dtype=">f4")
hdf5("bfloat16.weights.h5", dtype=ml_dtypes.bfloat16)
hdf5("latest.weights.h5", libver="latest")
hdf5("latestGzip.weights.h5", libver="latest", chunks=True, compression="gzip", shuffle=True)
hdf5("latestManyLayers.weights.h5", libver="latest", others=60)
hdf5("gzip.weights.h5", chunks=True, compression="gzip", shuffle=True, fletcher32=True)
with h5py.File(FOLDER.parent / "externalLink.weights.h5", "w") as file:
    # What the layer is, another file holds.
    file["layers"] = h5py.ExternalLink("encoder.weights.h5", "/layers")
    file.create_dataset("vars/0", data=np.arange(3, dtype="f4"))
small_chunks("smallChunks.weights.h5")
small_chunks("smallChunksLatest.weights.h5", libver="latest")
small_chunks("smallChunksLatestGzip.weights.h5", libver="latest", compression="gzip", fletcher32=True)
soft_link()
keras2_model()
torch()
np.savez(FOLDER / "fortran.npz", **{name: np.asfortranarray(values) for name, values in WEIGHTS.items()})
np.savez(FOLDER / "bigEndian.npz", **{name: values.astype(">f4") for name, values in WEIGHTS.items()})
np.savez(FOLDER / "wholeModel.npz", np.ones((5, 3), "f4"), np.ones(3, "f4"), *WEIGHTS.values(), np.ones((4, 1), "f4"), np.ones(1, "f4"))
with zipfile.ZipFile(FOLDER / "inFolder.keras", "w") as archive:
    archive.writestr("model/config.json", "{}")
    archive.write(FOLDER / "bigEndian.weights.h5", "model/model.weights.h5")
