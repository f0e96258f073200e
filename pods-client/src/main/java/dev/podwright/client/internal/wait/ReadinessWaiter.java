package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.WatchStream;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits until a pod is ready: gets it, watches it from that version, and gets it again whenever the watch ends. */
public final class ReadinessWaiter {
    private static final Duration MAX_WATCH = Duration.ofMinutes(5);
    /** A watch without an event for this time may be broken, so the pod is looked at again. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** How long a pod that was found may be refused: a server that has just started knows no permissions yet. */
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(15);

    private static final int EXPIRED = 410;

    private final ObjectTransport transport;
    private final HttpTransport watchTransport;
    private final ResourceResolver resolver;
    private final PodDiagnostics diagnostics;

    public ReadinessWaiter(
            RetryingTransport transport,
            ObjectTransport objects,
            HttpTransport watchTransport,
            ResourceResolver resolver) {
        this.transport = objects.untilDeadline();
        this.watchTransport = watchTransport;
        this.resolver = resolver;
        this.diagnostics = new PodDiagnostics(transport);
    }

    public Result<Pod> await(ObjectRef pod, WaitOptions options) {
        if (!pod.apiVersion().equals("v1") || !pod.kind().equals("Pod")) {
            return Result.failed(
                    pod,
                    Failure.of(
                            FailureKind.REJECTED_LOCALLY,
                            "only pods can be waited for, and " + pod + " is a " + pod.kind() + " of "
                                    + pod.apiVersion()));
        }
        Deadline deadline = Deadline.after(options.deadline());
        ResolvedResource place = resolver.resolve(pod, deadline);
        return place.resource() == null
                ? ResultFactory.unresolved(place, List.of())
                : new PodWait(place, options, deadline).run();
    }

    /** One wait. */
    private final class PodWait {
        private final ResolvedResource place;
        private final ObjectRef ref;
        private final WaitOptions options;
        private final Deadline deadline;
        private final Patience patience;
        private @Nullable Progress lastProgress;
        private @Nullable Deadline refusalEnds;
        private Duration pause = FIRST_PAUSE;
        private String uid = "";

        PodWait(ResolvedResource place, WaitOptions options, Deadline deadline) {
            this.place = place;
            this.ref = place.ref();
            this.options = options;
            this.deadline = deadline;
            this.patience = new Patience(options.patience());
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
            RequestOutcome outcome = transport.get(place, deadline);
            JsonObject pod = outcome.object();
            if (pod == null) {
                return withoutPod(outcome);
            }
            refusalEnds = null;
            Result<Pod> result = evaluate(pod);
            return result != null ? result : watch(pod);
        }

        private @Nullable Result<Pod> withoutPod(RequestOutcome outcome) throws InterruptedException {
            Failure failure = outcome.failure();
            if (lastProgress == null) {
                return ResultFactory.failed(ref, outcome);
            }
            if (failure != null && failure.kind() == FailureKind.INTERRUPTED) {
                return failed(FailureKind.INTERRUPTED, "interrupted; " + notReady());
            }
            if (failure != null && failure.kind() == FailureKind.DEADLINE_EXCEEDED) {
                return failed(FailureKind.DEADLINE_EXCEEDED, failure.message() + "; " + notReady());
            }
            if (outcome.isAbsent(ref)) {
                return failed(FailureKind.GONE, ref + " was deleted during the wait");
            }
            Deadline until = refusalEnds == null ? Deadline.after(LONGEST_REFUSAL) : refusalEnds;
            refusalEnds = until;
            if (until.isExpired()) {
                return ResultFactory.failed(ref, outcome);
            }
            pause(Duration.ZERO);
            return null;
        }

        /** Waits before the next look: longer each time nothing was learned, and as long as the server asks. */
        private void pause(Duration asked) throws InterruptedException {
            Duration time = asked.compareTo(pause) > 0 ? asked : pause;
            Thread.sleep(
                    deadline.remainingAtMost(patience.remainingAtMost(time)).toMillis());
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }

        private @Nullable Result<Pod> watch(JsonObject pod) throws InterruptedException {
            Duration timeout = deadline.remainingAtMost(MAX_WATCH);
            Map<String, String> query = Map.of(
                    "watch",
                    "true",
                    "allowWatchBookmarks",
                    "true",
                    "fieldSelector",
                    "metadata.name=" + ref.name(),
                    "resourceVersion",
                    JsonObjects.text(JsonObjects.objectAt(pod, "metadata"), "resourceVersion"),
                    "timeoutSeconds",
                    Long.toString(Math.max(1, timeout.toSeconds())));
            ServerRequest request = ServerRequest.get(place.collection(), query);
            try (WatchStream stream = new WatchStream(watchTransport, request, timeout)) {
                while (true) {
                    WatchStream.Event event =
                            stream.next(deadline.remainingAtMost(patience.remainingAtMost(LONGEST_SILENCE)));
                    if (event == null) {
                        return null;
                    }
                    JsonObject object = event.object();
                    if (object == null || event.isEnd()) {
                        pause(event.retryAfter());
                        return null;
                    }
                    if (event.type().equals("ERROR")) {
                        if (!isExpired(object)) {
                            pause(Duration.ZERO);
                        }
                        return null;
                    }
                    if (event.type().equals("BOOKMARK")) {
                        continue;
                    }
                    if (Expectation.read(place).problem(object) != null) {
                        pause(Duration.ZERO);
                        return null;
                    }
                    pause = FIRST_PAUSE;
                    Result<Pod> result = event.type().equals("DELETED") ? deleted(object) : evaluate(object);
                    if (result != null || event.type().equals("DELETED")) {
                        return result;
                    }
                }
            } catch (IOException e) {
                pause(Duration.ZERO);
                return null;
            }
        }

        private static boolean isExpired(JsonObject status) {
            return status.get("code") instanceof JsonNumber code
                    && code.literal().equals(Integer.toString(EXPIRED));
        }

        /** Null for the deletion of an earlier pod of the same name. */
        private @Nullable Result<Pod> deleted(JsonObject json) {
            return uidOf(json).equals(uid) ? failed(FailureKind.GONE, ref + " was deleted during the wait") : null;
        }

        private static String uidOf(JsonObject json) {
            return JsonObjects.text(JsonObjects.objectAt(json, "metadata"), "uid");
        }

        /** The result for this state of the pod; null if the wait goes on. */
        private @Nullable Result<Pod> evaluate(JsonObject json) throws InterruptedException {
            LiveObject<Pod> live = LiveObjectReader.read(json, Pod.class);
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
            if (outcome != Outcome.FAILED) {
                patience.reset();
            }
            if (outcome == null || (readiness.mayPass() && !patience.isLost())) {
                return null;
            }
            Failure failure = readiness.failure();
            Result<Pod> result = failure == null
                    ? Result.succeeded(ref, outcome)
                    : Result.failed(ref, failure.withDetails(diagnostics.of(place, json, deadline)));
            return result.withLive(live).withAttempts(1, false);
        }

        private Result<Pod> failed(FailureKind kind, String message) {
            return Result.<Pod>failed(ref, Failure.of(kind, message)).withAttempts(1, false);
        }
    }

    /** How long a state that may pass by itself has lasted. */
    private static final class Patience {
        private final Duration limit;
        private @Nullable Deadline end;

        Patience(Duration limit) {
            this.limit = limit;
        }

        void reset() {
            end = null;
        }

        /** Whether the state has lasted too long; the first call starts the time. */
        boolean isLost() {
            if (end == null) {
                end = Deadline.after(limit);
            }
            return end.isExpired();
        }

        Duration remainingAtMost(Duration time) {
            return end == null ? time : end.remainingAtMost(time);
        }
    }
}
