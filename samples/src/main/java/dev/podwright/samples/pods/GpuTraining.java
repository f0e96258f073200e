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
                .restartPolicy(ON_FAILURE)
                .priorityClassName("training")
                .toleration(t -> t.key("nvidia.com/gpu").operator(EXISTS).effect(NO_SCHEDULE))
                .nodeAffinity(n -> n.required(
                        t -> t.matchExpression("nvidia.com/gpu.product", IN, "NVIDIA-H100-80GB-HBM3", "NVIDIA-H200")
                                .matchExpression("nvidia.com/gpu.count", GT, "7")))
                .podAffinity(a -> a.required(
                        topology("topology.example.com/rack"), t -> t.labelSelector(s -> s.matchLabel("job", "train"))))
                .container(container("trainer", "nvcr.io/nvidia/pytorch:24.11-py3")
                        .command("torchrun", "--nnodes=4", "--nproc-per-node=8", "train.py")
                        .workingDir("/workspace")
                        .port("rendezvous", 29500)
                        .env("NCCL_DEBUG", "WARN")
                        .env("RANK", fieldRef("metadata.labels['rank']"))
                        .env("HF_TOKEN", secretKeyRef("hugging-face", "token"))
                        .requests(cpu(96), memory(gib(1024)))
                        .limits(memory(gib(1024)), resource("nvidia.com/gpu", 8), hugePages(mib(2), gib(4)))
                        .capabilities(x -> x.add("IPC_LOCK"))
                        .volumeMount(emptyDir().medium(MEMORY).sizeLimit(gib(64)), "/dev/shm")
                        .volumeMount(persistentVolumeClaim("datasets").readOnly(), "/data", m -> m.readOnly())
                        .volumeMount(persistentVolumeClaim("checkpoints"), "/checkpoints"));
    }
}
