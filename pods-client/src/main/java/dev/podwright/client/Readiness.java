package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits until a pod is ready: looks, then watches from what it saw, and looks again whenever the watch ends. */
final class Readiness {
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Exchange exchange;
    private final Transport transport;
    private final Locator locator;

    Readiness(Exchange exchange, Transport transport, Locator locator) {
        this.exchange = exchange;
        this.transport = transport;
        this.locator = locator;
    }

    Result<Pod> await(ObjectRef pod, Waiting waiting) {
        return new Wait(locator.named(pod), waiting).run();
    }

    /** One wait. */
    private final class Wait {
        private final ObjectRef ref;
        private final Waiting waiting;
        private final Deadline deadline;
        private @Nullable Progress told;
        private String uid = "";

        Wait(ObjectRef ref, Waiting waiting) {
            this.ref = ref;
            this.waiting = waiting;
            this.deadline = Deadline.in(waiting.deadline());
        }

        Result<Pod> run() {
            try {
                while (true) {
                    Result<Pod> end = look();
                    if (end == null && deadline.passed()) {
                        return ended(Failure.of(FailureKind.DEADLINE, notReady()));
                    }
                    if (end != null) {
                        return end;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ended(Failure.of(FailureKind.INTERRUPTED, "interrupted; " + notReady()));
            }
        }

        private String notReady() {
            return told == null ? ref + " was not seen" : "not ready: " + told;
        }

        /** One look and the watch that follows it; null where neither ended the wait. */
        private @Nullable Result<Pod> look() throws InterruptedException {
            Reply reply = exchange.send(Request.get(Discovery.PODS.item(ref.namespace(), ref.name())), deadline);
            Answer answer = reply.answer();
            if (answer == null || !answer.isOk() || answer.json() == null) {
                return lost(reply);
            }
            Result<Pod> end = judge(answer.json());
            return end != null ? end : watch(LiveReader.read(answer.json()).resourceVersion());
        }

        private @Nullable Result<Pod> lost(Reply reply) {
            Failure failure = reply.failure();
            if (failure != null && failure.kind() == FailureKind.DEADLINE && told != null) {
                return ended(Failure.of(FailureKind.DEADLINE, failure.message() + "; " + notReady()));
            }
            if (reply.answer() != null && reply.answer().status() == 404 && told != null) {
                return ended(Failure.of(FailureKind.GONE, ref + " was deleted while somebody waited for it"));
            }
            return Answers.failed(ref, reply, List.of(), null, null);
        }

        private @Nullable Result<Pod> watch(String version) throws InterruptedException {
            Duration limit = deadline.within(LONGEST_WATCH);
            Map<String, String> query = Map.of(
                    "watch",
                    "true",
                    "fieldSelector",
                    "metadata.name=" + ref.name(),
                    "resourceVersion",
                    version,
                    "timeoutSeconds",
                    Long.toString(Math.max(1, limit.toSeconds())));
            try (WatchStream stream =
                    new WatchStream(transport, Request.get(Discovery.PODS.collection(ref.namespace()), query), limit)) {
                while (true) {
                    WatchStream.Event event = stream.next(deadline.left());
                    if (event == null) {
                        return null;
                    }
                    JsonObject object = event.object();
                    if (object == null || event.type().equals("ERROR")) {
                        Thread.sleep(deadline.within(PAUSE).toMillis());
                        return null;
                    }
                    if (event.type().equals("DELETED")) {
                        return ended(Failure.of(FailureKind.GONE, ref + " was deleted while somebody waited for it"));
                    }
                    Result<Pod> end = judge(object);
                    if (end != null) {
                        return end;
                    }
                }
            } catch (IOException e) {
                Thread.sleep(deadline.within(PAUSE).toMillis());
                return null;
            }
        }

        private @Nullable Result<Pod> judge(JsonObject json) {
            LiveObject<Pod> live = LiveReader.read(json);
            if (!uid.isEmpty() && !uid.equals(live.uid())) {
                return ended(
                        Failure.of(FailureKind.GONE, ref + " was replaced by another while somebody waited for it"));
            }
            uid = live.uid();
            PodState state = PodState.of(ref, json, Secrecy.of(json), waiting.tolerated());
            if (!state.progress().equals(told)) {
                told = state.progress();
                waiting.listener().accept(told);
            }
            return state.end() == null
                    ? null
                    : new Result<>(ref, state.end(), live, List.of(), List.of(), List.of(), state.failure(), 1, false);
        }

        private Result<Pod> ended(Failure failure) {
            return new Result<>(ref, Outcome.FAILED, null, List.of(), List.of(), List.of(), failure, 1, false);
        }
    }
}
