"""What `gpu.mjs` wrote for others: requests, and samples of its results."""

import json
import os

import numpy
import torch

from timing import DEVICE


class Given:
    def __init__(self, folder):
        with open(os.path.join(folder, "given.json")) as file:
            said = json.load(file)
        self._floats = numpy.fromfile(os.path.join(folder, "given.f32"), dtype=numpy.float32)
        self.samples = said["samples"]
        self.training = said["training"]
        self._layer = said["layer"]
        self._batches = said["batches"]

    def tensor(self, place, shape):
        at, length = place["at"], place["length"]
        return torch.from_numpy(self._floats[at : at + length].reshape(shape)).to(DEVICE)

    def weights(self, request):
        """All twenty, in Keras' order."""
        return [self.tensor(weight["values"], weight["shape"]) for weight in request["weights"]]

    def branches(self, sizes):
        """The request of these sizes as [(input (B, T, D), the branch's ten weights)], short and long."""
        request = next((each for each in self._batches if alike(each, sizes)), self._layer)
        weights = self.weights(request)
        of_branch = [weights[0:2] + weights[4:12], weights[2:4] + weights[12:20]]
        batch, steps, width = (sizes[name] for name in ("batch", "steps", "width"))
        shape = (batch, request["steps"], width)
        # A shorter series is the beginning of the longest.
        inputs = [self.tensor(request[name], shape)[:, :steps].contiguous() for name in ("short", "long")]
        return list(zip(inputs, of_branch))


def alike(a, b):
    return all(a[name] == b[name] for name in ("batch", "steps", "width", "units", "heads"))
