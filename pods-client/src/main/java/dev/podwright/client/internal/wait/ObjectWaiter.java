package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.discovery.StaleResourceException;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.GrowingPause;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.WatchStream;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.internal.wait.readiness.Assessment;
import dev.podwright.client.internal.wait.readiness.Observed;
import dev.podwright.client.internal.wait.readiness.Readiness;
import dev.podwright.client.internal.wait.readiness.RelatedObjects;
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
import dev.podwright.model.KubernetesObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits until an object is ready: gets it, watches it from that version, and gets it again whenever the watch ends. What
 * ready means is a {@link Readiness}. If that depends on other objects, these are read again from time to time.
 */
public final class ObjectWaiter {
    private static final Duration MAX_WATCH = Duration.ofMinutes(5);
    /** A watch without an event for this time may be broken, so the object is looked at again. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** How long an object that was found may be refused: a server that has just started knows no permissions yet. */
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(15);

    private static final int EXPIRED = 410;
    private static final int MOST_LOOKUPS = 3;

    private final RetryingTransport transport;
    private final ObjectTransport objects;
    private final HttpTransport watchTransport;
    private final ResourceResolver resolver;
    private final Diagnostics diagnostics;

    public ObjectWaiter(
            RetryingTransport transport,
            ObjectTransport objects,
            HttpTransport watchTransport,
            ResourceResolver resolver) {
        this.transport = transport;
        this.objects = objects.untilDeadline();
        this.watchTransport = watchTransport;
        this.resolver = resolver;
        this.diagnostics = new Diagnostics(transport, resolver);
    }

    /**
     * Waits for an object.
     *
     * @param type the type of the object's kind in the model, or one that all kinds have
     */
    public <T extends KubernetesObject> Result<T> await(
            ObjectRef object, Class<T> type, Readiness readiness, WaitOptions options) {
        Deadline deadline = Deadline.after(options.deadline());
        ResolvedResource place = resolver.resolve(object, deadline);
        return place.resource() == null
                ? ResultFactory.unresolved(place, List.of())
                : new ObjectWait<>(place, type, readiness, options, deadline).run();
    }

    /** One wait. */
    private final class ObjectWait<T extends KubernetesObject> {
        private final ObjectRef ref;
        private final Class<T> type;
        private final Readiness readiness;
        private final WaitOptions options;
        private final Deadline deadline;
        private final Patience patience;
        private final RelatedObjects related;
        private final Pace pace = new Pace();
        private ResolvedResource place;
        private @Nullable Progress lastProgress;
        private @Nullable Deadline refusalEnds;
        private final GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        private String uid = "";

        ObjectWait(ResolvedResource place, Class<T> type, Readiness readiness, WaitOptions options, Deadline deadline) {
            this.place = place;
            this.ref = place.ref();
            this.type = type;
            this.readiness = readiness;
            this.options = options;
            this.deadline = deadline;
            this.patience = new Patience(options.patience());
            this.related = new RelatedObjects(transport, resolver, deadline);
        }

        Result<T> run() {
            try {
                while (true) {
                    Result<T> result = getAndWatch();
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

        /** Gets the object and watches it; null if the wait goes on. */
        private @Nullable Result<T> getAndWatch() throws InterruptedException {
            RequestOutcome outcome = get();
            JsonObject object = outcome.object();
            if (object == null) {
                return withoutObject(outcome);
            }
            refusalEnds = null;
            Result<T> result = evaluate(object);
            return result != null ? result : watch(object);
        }

        /** Gets the object; looks its resource up again if the definition of its kind has changed since. */
        private RequestOutcome get() {
            for (int lookups = 0; lookups < MOST_LOOKUPS && place.resource() != null; lookups++) {
                try {
                    return objects.get(place, deadline);
                } catch (StaleResourceException e) {
                    place = resolver.resolve(ref, deadline);
                }
            }
            ResolvedResource found = place.resource() == null ? resolver.resolve(ref, deadline) : place;
            place = found;
            return found.resource() == null
                    ? found.requireFailure()
                    : RequestOutcome.failed(
                            Failure.of(
                                    FailureKind.UNAVAILABLE, "the server does not serve the kind of " + ref + " yet"),
                            1,
                            false);
        }

        private @Nullable Result<T> withoutObject(RequestOutcome outcome) throws InterruptedException {
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
            Duration time = asked.compareTo(pause.time()) > 0 ? asked : pause.time();
            Thread.sleep(
                    deadline.remainingAtMost(patience.remainingAtMost(time)).toMillis());
            pause.grow();
        }

        private @Nullable Result<T> watch(JsonObject first) throws InterruptedException {
            Duration timeout = deadline.remainingAtMost(MAX_WATCH);
            Map<String, String> query = Map.of(
                    "watch",
                    "true",
                    "allowWatchBookmarks",
                    "true",
                    "fieldSelector",
                    "metadata.name=" + ref.name(),
                    "resourceVersion",
                    JsonObjects.metadata(first, "resourceVersion"),
                    "timeoutSeconds",
                    Long.toString(Math.max(1, timeout.toSeconds())));
            ServerRequest request = ServerRequest.get(place.collection(), query);
            try (WatchStream stream = new WatchStream(watchTransport, request, timeout)) {
                JsonObject latest = first;
                Deadline silenceEnds = Deadline.after(LONGEST_SILENCE);
                while (true) {
                    WatchStream.Event event = stream.next(nextLook(silenceEnds));
                    if (event == null) {
                        if (!isPolled() || silenceEnds.isExpired() || patience.isExpired() || deadline.isExpired()) {
                            return null;
                        }
                        Result<T> result = evaluate(latest);
                        if (result != null) {
                            return result;
                        }
                        continue;
                    }
                    silenceEnds = Deadline.after(LONGEST_SILENCE);
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
                    pause.reset();
                    latest = object;
                    Result<T> result = event.type().equals("DELETED") ? deleted(object) : evaluate(object);
                    if (result != null || event.type().equals("DELETED")) {
                        return result;
                    }
                }
            } catch (IOException e) {
                pause(Duration.ZERO);
                return null;
            }
        }

        /** How long to wait for an event before the object is looked at without one. */
        private Duration nextLook(Deadline silenceEnds) {
            Duration time = deadline.remainingAtMost(patience.remainingAtMost(silenceEnds.remaining()));
            return isPolled() ? pace.remainingAtMost(time) : time;
        }

        /** Whether the state depends on other objects, so that the object's own watch does not show all changes. */
        private boolean isPolled() {
            return related.isUsed();
        }

        private static boolean isExpired(JsonObject status) {
            return status.get("code") instanceof JsonNumber code
                    && code.literal().equals(Integer.toString(EXPIRED));
        }

        /** Null for the deletion of an earlier object of the same name. */
        private @Nullable Result<T> deleted(JsonObject json) {
            return JsonObjects.metadata(json, "uid").equals(uid)
                    ? failed(FailureKind.GONE, ref + " was deleted during the wait")
                    : null;
        }

        /** The result for this state of the object; null if the wait goes on. */
        private @Nullable Result<T> evaluate(JsonObject json) throws InterruptedException {
            LiveObject<T> live = LiveObjectReader.read(json, type);
            if (!uid.isEmpty() && !uid.equals(live.uid())) {
                return failed(FailureKind.GONE, ref + " was replaced by another one during the wait");
            }
            uid = live.uid();
            boolean fresh = pace.isDue() || patience.isExpired();
            Assessment state = assess(json, fresh);
            if (state.outcome() == Outcome.FAILED && !state.mayPass() && !fresh && isPolled()) {
                // the last message has what the other objects say now
                state = assess(json, true);
            }
            pace.done();
            if (!state.progress().equals(lastProgress)) {
                lastProgress = state.progress();
                options.progressListener().accept(lastProgress);
            }
            Outcome outcome = state.outcome();
            if (outcome != Outcome.FAILED) {
                patience.reset();
            }
            if (outcome == null || (state.mayPass() && !patience.isLost())) {
                return null;
            }
            Failure failure = state.failure();
            Result<T> result = failure == null
                    ? Result.succeeded(ref, outcome)
                    : Result.failed(ref, failure.withDetails(diagnostics.of(ref, json, state.pods(), deadline)));
            return result.withLive(live).withAttempts(1, false);
        }

        private Assessment assess(JsonObject json, boolean fresh) {
            if (fresh) {
                related.refresh();
            }
            return readiness.assess(new Observed(ref, json, related, options.toleratedReasons()));
        }

        private Result<T> failed(FailureKind kind, String message) {
            return Result.<T>failed(ref, Failure.of(kind, message)).withAttempts(1, false);
        }
    }

    /**
     * How often other objects are read: soon at first, and ever less often, so that a wait for a slow rollout or one with
     * many events does not burden the server.
     */
    private static final class Pace {
        private static final Duration FIRST = Duration.ofMillis(100);
        private static final Duration LONGEST = Duration.ofSeconds(3);

        private final GrowingPause pause = new GrowingPause(FIRST, LONGEST);
        private @Nullable Deadline next;

        /** Whether the objects are to be read again. */
        boolean isDue() {
            return next == null || next.isExpired();
        }

        /** Plans the next time, if the last one has come. */
        void done() {
            if (isDue()) {
                next = Deadline.after(pause.time());
                pause.grow();
            }
        }

        Duration remainingAtMost(Duration limit) {
            return next == null ? Duration.ZERO : next.remainingAtMost(limit);
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

        /** Whether the state has lasted too long when it was last looked at, or does now. */
        boolean isExpired() {
            return end != null && end.isExpired();
        }

        Duration remainingAtMost(Duration time) {
            return end == null ? time : end.remainingAtMost(time);
        }
    }
}
