package dev.podwright.client.internal.response;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must be in order to count. A response of success counts only if it has the object that was asked for; a
 * page of a proxy, a list or another object says nothing about it.
 *
 * @param ref the object, with its namespace unless its kind is cluster-scoped
 * @param uid the uid of the object; empty if it is not known
 * @param namePrefix the start of a name that the server generates; empty if the object has a name
 * @param statuses the HTTP statuses with which the server answers such a request
 * @param acceptsStatus whether the server may answer with a {@code Status} that reports success
 */
public record Expectation(ObjectRef ref, String uid, String namePrefix, Set<Integer> statuses, boolean acceptsStatus) {
    /** The server cuts the prefix of a generated name to this length. */
    private static final int LONGEST_PREFIX = 58;

    /** The object at a place, as a GET returns it. */
    public static Expectation read(ResolvedResource place) {
        return new Expectation(place.ref(), "", "", Set.of(200), false);
    }

    /** The object at a place, as an apply or create returns it. */
    public static Expectation written(ResolvedResource place) {
        return new Expectation(place.ref(), "", "", Set.of(200, 201), false);
    }

    /** The object at a place or a {@code Status}, as a deletion or eviction returns it. */
    public static Expectation removed(ResolvedResource place) {
        return new Expectation(place.ref(), "", "", Set.of(200, 201, 202), true);
    }

    /** The same for an object that has this uid. */
    public Expectation withUid(String known) {
        return new Expectation(ref, known, namePrefix, statuses, acceptsStatus);
    }

    /** The same for an object whose name the server generates. */
    public Expectation withNamePrefix(String prefix) {
        String cut = prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
        return new Expectation(ref, uid, cut, statuses, acceptsStatus);
    }

    /** The outcome itself, or as a failure if its response is not the expected answer and not an error of the server. */
    public RequestOutcome check(RequestOutcome outcome, String address) {
        ServerResponse response = outcome.response();
        if (response == null || outcome.failure() != null) {
            return outcome;
        }
        if (response.isSuccess()) {
            String problem = statuses.contains(response.status())
                    ? problem(response.json())
                    : "it has the HTTP status " + response.status();
            return problem == null ? outcome : outcome.unexpected(about() + ": " + problem);
        }
        return outcome.ofApiServer(address, ref.toString());
    }

    private String about() {
        return "the response of the server is not about " + ref;
    }

    /** Why an object is not the one that was asked for; null if it is. */
    public @Nullable String problem(@Nullable JsonObject json) {
        if (json == null) {
            return "it is not a JSON object";
        }
        if (acceptsStatus && ServerResponse.isStatus(json)) {
            return statusProblem(json);
        }
        if (!JsonObjects.text(json, "apiVersion").equals(ref.apiVersion())
                || !JsonObjects.text(json, "kind").equals(ref.kind())) {
            return "it is not a " + ref.kind() + " of " + ref.apiVersion();
        }
        JsonObject metadata = JsonObjects.objectAt(json, "metadata");
        String name = JsonObjects.text(metadata, "name");
        boolean named = ref.name().isEmpty()
                ? name.length() > namePrefix.length() && name.startsWith(namePrefix)
                : name.equals(ref.name());
        if (!named) {
            return "it has another name";
        }
        if (!JsonObjects.text(metadata, "namespace").equals(ref.namespace() == null ? "" : ref.namespace())) {
            return "it has another namespace";
        }
        return uid.isEmpty() || JsonObjects.text(metadata, "uid").equals(uid) ? null : "it has another uid";
    }

    private @Nullable String statusProblem(JsonObject status) {
        if (!JsonObjects.text(status, "status").equals("Success")) {
            return "it is a Status that does not report success";
        }
        JsonObject details = JsonObjects.objectAt(status, "details");
        String name = JsonObjects.text(details, "name");
        String otherUid = JsonObjects.text(details, "uid");
        return (name.isEmpty() || name.equals(ref.name()))
                        && (uid.isEmpty() || otherUid.isEmpty() || otherUid.equals(uid))
                ? null
                : "it is a Status about another object";
    }
}
