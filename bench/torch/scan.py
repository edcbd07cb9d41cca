"""Every window of a series in native PyTorch, in batches of 32, as `layer.py` is asked for it: maps, the entropy of each head in each
window, and mean attention by lag; compared is what a head gives to each lag."""

import torch

from layer import branch, first_message, serve, tensor

BATCH = 32


def lag_sums(maps):
    """Sums of `(B, H, T, T)` by how far the key lies back, `(H, 2T - 1)` from 1 - T on: rows shifted against each other, then added up."""
    batch, heads, steps, _ = maps.shape
    wide = torch.nn.functional.pad(maps.flip(3), (0, steps)).reshape(batch, heads, 2 * steps * steps)
    skewed = wide[:, :, : steps * (2 * steps - 1)].reshape(batch, heads, steps, 2 * steps - 1)
    return skewed.sum(dim=(0, 2))


def main():
    request, weights, _ = first_message()
    windows, steps, heads, units = (request[name] for name in ("batch", "steps", "heads", "units"))
    pairs = steps - (torch.arange(2 * steps - 1) - steps + 1).abs()
    inputs = {name: tensor(request[name]["values"], (windows, steps, request[name]["width"])) for name in ("short", "long")}
    of_branch = {"short": weights[0:2] + weights[4:12], "long": weights[2:4] + weights[12:20]}
    result = {}

    def run():
        for name, x in inputs.items():
            lags, entropies = torch.zeros(heads, 2 * steps - 1), []
            for part in x.split(BATCH):
                maps, _ = branch(part, of_branch[name], heads, units)
                entropies.append(-(maps * torch.log2(maps.clamp(min=1e-30))).sum(dim=3).mean(dim=2))
                lags += lag_sums(maps)
            result[name] = lags / windows / pairs
            torch.cat(entropies)

    with torch.inference_mode():
        serve(run, lambda: {name: values.flatten().tolist() for name, values in result.items()})


if __name__ == "__main__":
    main()
