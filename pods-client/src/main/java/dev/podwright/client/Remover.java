package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one object, and no later one of the same name: it looks the object up, deletes that very one by its uid, and
 * can wait until it is gone. So a repetition after a lost answer does no harm.
 */
final class Remover {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Exchange exchange;
    private final Locator locator;

    Remover(Exchange exchange, Locator locator) {
        this.exchange = exchange;
        this.locator = locator;
    }

    Result<KubernetesObject> delete(ObjectRef wanted, Deletion deletion, Deadline deadline) {
        Locator.Place place = locator.find(wanted, deadline);
        Discovery.Resource resource = place.resource();
        if (resource == null) {
            return Answers.failed(place.ref(), place.orFailure(), List.of(), null, null);
        }
        String path = place.path(resource);
        Reply look = exchange.send(Request.get(path), deadline);
        Answer found = look.answer();
        if (found == null || found.json() == null || !found.isOk()) {
            return found != null && found.status() == 404
                    ? ended(place.ref(), Outcome.ABSENT, null, look)
                    : Answers.failed(place.ref(), look, List.of(), null, null);
        }
        LiveObject<KubernetesObject> live = LiveReader.read(found.json());
        Request request =
                new Request("DELETE", path, Map.of(), "application/json", options(deletion, live.uid()), true);
        Reply reply = exchange.send(request, deadline);
        Answer answer = reply.answer();
        if (answer == null || !(answer.isOk() || isGone(answer, live.uid()))) {
            return Answers.failed(place.ref(), reply, List.of(), null, found.json());
        }
        return deletion.waits()
                ? await(place.ref(), path, live, reply, deadline)
                : ended(place.ref(), Outcome.DELETED, live, reply);
    }

    /** There is none any more, or one of another uid: the one that was meant is gone. */
    private static boolean isGone(Answer answer, String uid) {
        return answer.status() == 404
                || (answer.status() == 409 && answer.message().contains("UID in precondition: " + uid));
    }

    private Result<KubernetesObject> await(
            ObjectRef ref, String path, LiveObject<KubernetesObject> live, Reply deleted, Deadline deadline) {
        Duration pause = SHORTEST_PAUSE;
        while (true) {
            Reply look = exchange.send(Request.get(path), deadline);
            Answer answer = look.answer();
            if (answer != null && answer.status() == 404) {
                return ended(ref, Outcome.DELETED, live, deleted);
            }
            JsonObject json = answer == null ? null : answer.json();
            if (answer == null || json == null || !answer.isOk()) {
                return Answers.failed(ref, look, List.of(), null, live.json());
            }
            if (!LiveReader.read(json).uid().equals(live.uid())) {
                return ended(ref, Outcome.DELETED, live, deleted);
            }
            if (deadline.left().compareTo(pause) <= 0) {
                return Answers.failed(ref, Reply.of(stillThere(ref), look.attempts(), false), List.of(), null, null);
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answers.failed(ref, Reply.of(interrupted(ref), look.attempts(), false), List.of(), null, null);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static Failure stillThere(ObjectRef ref) {
        return Failure.of(FailureKind.DEADLINE, ref + " is being deleted, but was still there at the deadline");
    }

    private static Failure interrupted(ObjectRef ref) {
        return Failure.of(FailureKind.INTERRUPTED, "interrupted while " + ref + " was being deleted");
    }

    private static Result<KubernetesObject> ended(
            ObjectRef ref, Outcome outcome, @Nullable LiveObject<KubernetesObject> live, Reply reply) {
        return new Result<>(
                ref, outcome, live, List.of(), List.of(), List.of(), null, reply.attempts(), reply.repeated());
    }

    private static String options(Deletion deletion, String uid) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = JsonWriter.compact(out);
        try {
            json.beginObject();
            json.key("apiVersion");
            json.string("v1");
            json.key("kind");
            json.string("DeleteOptions");
            Duration grace = deletion.grace();
            if (grace != null) {
                json.key("gracePeriodSeconds");
                json.number(grace.toSeconds());
            }
            json.key("preconditions");
            json.beginObject();
            json.key("uid");
            json.string(uid);
            json.endObject();
            json.endObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
        return out.toString();
    }
}
