#!/bin/sh
# On the machine with the GPU: `sh measure.sh RESULTS [full|dry] [SECONDS]` measures and writes RESULTS/table.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
results=$1
plan=${2:-full}
mkdir -p "$results/unchecked"

# A container's driver may lie where the loader does not look.
nvidia=/usr/local/nvidia/share/vulkan/icd.d/nvidia_icd.json
if [ -z "${VK_DRIVER_FILES:-}" ] && [ -f "$nvidia" ]; then export VK_DRIVER_FILES="$nvidia"; fi

on_node() { LD_LIBRARY_PATH="$here/lib" "$here/node" "$@"; }

if command -v nvidia-smi >/dev/null; then nvidia-smi --query-gpu=name,driver_version,clocks.sm,clocks.mem --format=csv,noheader | tee "$results/card.txt"; fi
on_node "$here/gpu.mjs" "$results" "$plan" "${3:-120}"
if [ "$plan" = full ]; then
  echo "Without the checks of indices, which every browser makes:"
  on_node "$here/gpu.mjs" "$results/unchecked" brief 20 enable-dawn-features=disable_robustness,skip_validation || echo "This did not run."
fi
if python3 -c "import torch" 2>/dev/null; then
  python3 "$here/python/peers.py" "$results" || echo "PyTorch did not come to its end."
else
  echo "Python here has no PyTorch: nothing stands beside the numbers."
fi
on_node "$here/table.mjs" "$results"
