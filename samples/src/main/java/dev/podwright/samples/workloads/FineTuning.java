package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.JobDraft;

/** An indexed Job of two pods with devices, shared memory and a bucket as a volume, which a queue resumes. */
final class FineTuning {
    private FineTuning() {}

    static JobDraft draft() {
        return job("tune")
                .label("queue.example.com/name", "nightly")
                .parallelism(2)
                .completions(2)
                .backoffLimit(4)
                .completionMode(INDEXED)
                .suspend()
                .template(pod().label("app", "tune")
                        .annotation("bucket.example.com/inject", "true")
                        .annotation("bucket.example.com/memory", "35Gi")
                        .restartPolicy(ON_FAILURE)
                        .serviceAccountName("default")
                        .priorityClassName("batch")
                        .subdomain("tune")
                        .terminationGracePeriod(minutes(1))
                        .nodeSelector("example.com/device", "d4")
                        .volume("shared-memory", emptyDir().medium(MEMORY))
                        .volume(
                                "models",
                                csi("bucket.csi.example.com")
                                        .volumeAttribute("bucketName", "models")
                                        .volumeAttribute("mountOptions", "implicit-dirs")
                                        .volumeAttribute("logging", "warning"))
                        .container(
                                "tune",
                                "registry.example.com/tuning:1",
                                c -> c.imagePullPolicy(ALWAYS)
                                        .command(
                                                "bash",
                                                "-c",
                                                "launch --main tune-0.tune \\\n--rank ${JOB_COMPLETION_INDEX} \\\n--machines 2 tune.py\n")
                                        .port(29400)
                                        .env("EXPERIMENT", "first")
                                        .env("MODEL_NAME", "example/base")
                                        .env("NEW_MODEL", "tuned")
                                        .env("MODEL_PATH", "/models/first")
                                        .env("DATASET_NAME", "example/questions")
                                        .env("DATASET_LIMIT", "5000")
                                        .env("EPOCHS", "1")
                                        .env("GRADIENT_ACCUMULATION_STEPS", "2")
                                        .env("CHECKPOINT_SAVE_STEPS", "10")
                                        .env("HUB_TOKEN", secretKeyRef("hub", "token"))
                                        .requests(resource("example.com/device", "2"))
                                        .limits(resource("example.com/device", "2"))
                                        .volumeMount("shared-memory", "/dev/shm")
                                        .volumeMount("models", "/models", m -> m.readOnly(false))));
    }
}
