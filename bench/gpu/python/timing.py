"""Times on the GPU, ms, by its events; without a GPU by the clock."""

import statistics
import time

import torch

ON_GPU = torch.cuda.is_available()
DEVICE = "cuda" if ON_GPU else "cpu"

# Seconds that a measurement takes at least, where one run is not longer, and the most runs in a row.
LEAST = 0.1
MOST = 300


def timed(run):
    """The median of three means over runs that follow straight after each other, ms."""
    for _ in range(3):
        run()
    first = in_a_row(run, 1)
    count = max(2, min(MOST, int(LEAST * 1000 / max(first, 1e-3))))
    return statistics.median(in_a_row(run, count) for _ in range(3))


def in_a_row(run, count):
    if not ON_GPU:
        began = time.perf_counter()
        for _ in range(count):
            run()
        return (time.perf_counter() - began) * 1000 / count
    began, ended = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
    torch.cuda.synchronize()
    began.record()
    for _ in range(count):
        run()
    ended.record()
    torch.cuda.synchronize()
    return began.elapsed_time(ended) / count


def graphed(run):
    """What replays all that `run` asks of the GPU by one call."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            run()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        run()
    return graph.replay


def tf32(on):
    torch.backends.cuda.matmul.allow_tf32 = on
    torch.backends.cudnn.allow_tf32 = on
