package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** One worker of a training run: eight GPUs, the fastest nodes, room for checkpoints. */
final class GpuTraining {
    private GpuTraining() {}

    static PodDraft draft() {
        return pod("train-worker-0")
                .label("job", "train")
                .label("rank", "0")
                .hostname("worker-0")
                .subdomain("train")
                .restartOnFailure()
                .priorityClass("training")
                .tolerates(taint("nvidia.com/gpu").noSchedule())
                .requiresNode(
                        nodeLabel("nvidia.com/gpu.product").anyOf("NVIDIA-H100-80GB-HBM3", "NVIDIA-H200"),
                        nodeLabel("nvidia.com/gpu.count").above(7))
                .near(podsWith("job", "train"), topology("topology.example.com/rack"))
                .container(container("trainer", "nvcr.io/nvidia/pytorch:24.11-py3")
                        .command("torchrun", "--nnodes=4", "--nproc-per-node=8", "train.py")
                        .workingDir("/workspace")
                        .port("rendezvous", 29500)
                        .env("NCCL_DEBUG", "WARN")
                        .env("RANK", fromField("metadata.labels['rank']"))
                        .env("HF_TOKEN", fromSecret("hugging-face", "token"))
                        .requests(cpu(96), memory(gib(1024)))
                        .limits(memory(gib(1024)), resource("nvidia.com/gpu", 8), hugePages(mib(2), gib(4)))
                        .addCapabilities("IPC_LOCK")
                        .mount(emptyDir().inMemory().limit(gib(64)), "/dev/shm")
                        .mountReadOnly(pvc("datasets").readOnly(), "/data")
                        .mount(pvc("checkpoints"), "/checkpoints"));
    }
}
