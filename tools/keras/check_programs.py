"""Runs the Keras programs of whole models that Headlight writes, on one worker and on two: needs Node and npm ci beside the
Python packages.

    .venv/bin/python tools/keras/check_programs.py

Each takes its first 20 steps and compares the losses with Headlight's (`train.py --check`, which fails where they differ). Two
workers on this machine run the same under tf.distribute.MultiWorkerMirroredStrategy.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0"}


def free_port():
    with socket.socket() as held:
        held.bind(("localhost", 0))
        return held.getsockname()[1]


def start(folder, config=None):
    environment = {**os.environ, **QUIET, **({"TF_CONFIG": json.dumps(config)} if config else {})}
    return subprocess.Popen(
        [sys.executable, "train.py", "--check"], cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def run(folder, workers):
    cluster = {"worker": [f"localhost:{free_port()}" for _ in range(workers)]}
    configs = [None] if workers == 1 else [{"cluster": cluster, "task": {"type": "worker", "index": i}} for i in range(workers)]
    running = [start(folder, config) for config in configs]
    outputs = [each.communicate(timeout=600)[0] for each in running]
    for each, output in zip(running, outputs):
        if each.returncode != 0:
            raise SystemExit(output)
    lines = [line for line in outputs[0].splitlines() if "workers" in line or "difference" in line]
    return ", ".join(lines)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(["node", HERE / "writePrograms.mjs", folder], check=True)
        for archive in sorted(folder.glob("*.zip")):
            target = folder / archive.stem
            zipfile.ZipFile(archive).extractall(target)
            for workers in (1, 2):
                print(f"{archive.stem}: {run(target, workers)}", flush=True)


if __name__ == "__main__":
    main()
