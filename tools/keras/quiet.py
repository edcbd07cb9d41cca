"""TensorFlow without its notices and without a GPU: `from quiet import tf`, before anything else."""

import logging
import os
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import tensorflow as tf  # noqa: E402

__all__ = ["tf"]
