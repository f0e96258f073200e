package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A model server and its preprocessor, which hand tensors to each other in shared memory. */
final class SharedMemory {
    private SharedMemory() {}

    static PodDraft draft() {
        return pod("inference")
                .label("app", "inference")
                .sharedMemory(gib(1), "server", "preprocessor")
                .shareProcessNamespace()
                .container(container("server", "nvcr.io/nvidia/tritonserver:24.11-py3")
                        .command("tritonserver", "--model-repository=/models")
                        .port("http", 8000)
                        .port("grpc", 8001)
                        .port("metrics", 8002)
                        .volumeMount(persistentVolumeClaim("models").readOnly(), "/models", m -> m.readOnly())
                        .requests(cpu(4), memory(gib(8)))
                        .limits(memory(gib(8)), resource("nvidia.com/gpu", 1))
                        .startupProbe(httpGet("/v2/health/ready", "http").failureThreshold(60))
                        .readinessProbe(httpGet("/v2/health/ready", "http")))
                .container(container("preprocessor", "example.com/preprocessor:0.9.0")
                        .port("in", 9000)
                        .dials("grpc")
                        .requests(cpu(2), memory(gib(2)))
                        .limits(memory(gib(2)))
                        .readinessProbe(tcpSocket("in")));
    }
}
