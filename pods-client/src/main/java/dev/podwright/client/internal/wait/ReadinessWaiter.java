package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ApiResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.WatchStream;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits until a pod is ready: gets it, watches it from that version, and gets it again whenever the watch ends. */
public final class ReadinessWaiter {
    private static final Duration MAX_WATCH = Duration.ofMinutes(5);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(200);

    private final RetryingTransport transport;
    private final HttpTransport watchTransport;
    private final ResourceResolver resolver;

    public ReadinessWaiter(RetryingTransport transport, HttpTransport watchTransport, ResourceResolver resolver) {
        this.transport = transport;
        this.watchTransport = watchTransport;
        this.resolver = resolver;
    }

    public Result<Pod> await(ObjectRef pod, WaitOptions options) {
        return new PodWait(resolver.withNamespace(pod), options).run();
    }

    /** One wait. */
    private final class PodWait {
        private final ObjectRef ref;
        private final WaitOptions options;
        private final Deadline deadline;
        private @Nullable Progress lastProgress;
        private String uid = "";

        PodWait(ObjectRef ref, WaitOptions options) {
            this.ref = ref;
            this.options = options;
            this.deadline = Deadline.after(options.deadline());
        }

        Result<Pod> run() {
            try {
                while (true) {
                    Result<Pod> result = getAndWatch();
                    if (result != null) {
                        return result;
                    }
                    if (deadline.isExpired()) {
                        return failed(FailureKind.DEADLINE_EXCEEDED, notReady());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(FailureKind.INTERRUPTED, "interrupted; " + notReady());
            }
        }

        private String notReady() {
            return lastProgress == null ? ref + " was not found yet" : "not ready: " + lastProgress;
        }

        /** Gets the pod and watches it; null if the wait goes on. */
        private @Nullable Result<Pod> getAndWatch() throws InterruptedException {
            RequestOutcome outcome =
                    transport.send(ServerRequest.get(ApiResource.PODS.item(ref.namespace(), ref.name())), deadline);
            JsonObject pod = outcome.object();
            if (pod == null) {
                return withoutPod(outcome);
            }
            Result<Pod> result = evaluate(pod);
            return result != null ? result : watch(LiveObjectReader.read(pod).resourceVersion());
        }

        private Result<Pod> withoutPod(RequestOutcome outcome) {
            Failure failure = outcome.failure();
            if (failure != null && failure.kind() == FailureKind.DEADLINE_EXCEEDED && lastProgress != null) {
                return failed(FailureKind.DEADLINE_EXCEEDED, failure.message() + "; " + notReady());
            }
            if (outcome.isNotFound() && lastProgress != null) {
                return failed(FailureKind.GONE, ref + " was deleted during the wait");
            }
            return ResultFactory.failed(ref, outcome);
        }

        private @Nullable Result<Pod> watch(String resourceVersion) throws InterruptedException {
            Duration timeout = deadline.remainingAtMost(MAX_WATCH);
            Map<String, String> query = Map.of(
                    "watch",
                    "true",
                    "fieldSelector",
                    "metadata.name=" + ref.name(),
                    "resourceVersion",
                    resourceVersion,
                    "timeoutSeconds",
                    Long.toString(Math.max(1, timeout.toSeconds())));
            ServerRequest request = ServerRequest.get(ApiResource.PODS.collection(ref.namespace()), query);
            try (WatchStream stream = new WatchStream(watchTransport, request, timeout)) {
                while (true) {
                    WatchStream.Event event = stream.next(deadline.remaining());
                    if (event == null) {
                        return null;
                    }
                    JsonObject object = event.object();
                    if (object == null || event.type().equals("ERROR")) {
                        Thread.sleep(deadline.remainingAtMost(PAUSE_AFTER_ERROR).toMillis());
                        return null;
                    }
                    Result<Pod> result = event.type().equals("DELETED")
                            ? failed(FailureKind.GONE, ref + " was deleted during the wait")
                            : evaluate(object);
                    if (result != null) {
                        return result;
                    }
                }
            } catch (IOException e) {
                Thread.sleep(deadline.remainingAtMost(PAUSE_AFTER_ERROR).toMillis());
                return null;
            }
        }

        /** The result for this state of the pod; null if the wait goes on. */
        private @Nullable Result<Pod> evaluate(JsonObject json) {
            LiveObject<Pod> live = LiveObjectReader.read(json);
            if (!uid.isEmpty() && !uid.equals(live.uid())) {
                return failed(FailureKind.GONE, ref + " was replaced by another pod during the wait");
            }
            uid = live.uid();
            PodReadiness readiness = PodReadiness.of(ref, json, Redactor.of(json), options.toleratedReasons());
            if (!readiness.progress().equals(lastProgress)) {
                lastProgress = readiness.progress();
                options.progressListener().accept(lastProgress);
            }
            Outcome outcome = readiness.outcome();
            if (outcome == null) {
                return null;
            }
            Failure failure = readiness.failure();
            Result<Pod> result = failure == null ? Result.succeeded(ref, outcome) : Result.failed(ref, failure);
            return result.withLive(live).withAttempts(1, false);
        }

        private Result<Pod> failed(FailureKind kind, String message) {
            return Result.<Pod>failed(ref, Failure.of(kind, message)).withAttempts(1, false);
        }
    }
}
