"""What PyTorch takes for what `gpu.mjs` measured, and how far `gpu.mjs` is from float64: `python3 peers.py FOLDER` reads what that
wrote there, and writes `torch.json`. Times are ms; TF32 is off but where a name says so."""

import json
import os
import sys

import torch

from exact import apart
from forward import maps_row, survey_row
from given import Given
from timing import ON_GPU
from training import losses_apart, training_row


def main(folder):
    given = Given(folder)
    with open(os.path.join(folder, "ours.json")) as file:
        trained = {each["work"]: each["losses"] for each in json.load(file)["rows"]}
    rows, found = {}, {}

    def tell(work):
        print(work, {name: float(f"{ms:.3g}") for name, ms in rows.get(work, {}).items()}, found[work], flush=True)
        write(folder, rows, found)

    for sample in given.samples:
        work, sizes = sample["work"], sample["sizes"]
        branches = given.branches(sizes)
        with torch.inference_mode():
            worst = apart(sample, given, *branches[0])
            found[work] = {name: max(value, found.get(work, {}).get(name, 0)) for name, value in worst.items()}
            row_of = {"maps": maps_row, "survey": survey_row}.get(work.split()[0])
            if row_of and work not in rows:
                rows[work] = row_of(branches, sizes["heads"], sizes["units"])
        if ON_GPU:
            torch.cuda.empty_cache()
        tell(work)
    for request in given.training:
        work = "training step {batch}x{steps}x{width}x{units}x{heads}".format(**request)
        rows[work] = training_row(request, given)
        found[work] = {"losses": losses_apart(request, given, trained[work][:20])}
        tell(work)


def write(folder, rows, found):
    device = torch.cuda.get_device_name() if ON_GPU else "no GPU"
    with open(os.path.join(folder, "torch.json"), "w") as file:
        json.dump({"torch": torch.__version__, "device": device, "rows": rows, "apart": found}, file, indent=2)


main(sys.argv[1])
