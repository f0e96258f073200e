package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ApiResource;
import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest events of an object, and for a pod the last lines of its containers' logs, as far as the user may read them.
 */
final class Diagnostics {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_EVENTS = 10;
    private static final int MOST_CONTAINERS = 3;
    private static final String LOG_LINES = "10";
    private static final String LOG_BYTES = "4000";

    private static final ApiResource EVENTS = new ApiResource("/api/v1", "events", true, false);

    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    Diagnostics(RetryingTransport transport, ResourceResolver resolver) {
        this.transport = transport.once();
        this.resolver = resolver;
    }

    /**
     * One line for each event and each line of a log. Empty if nothing can be read before the deadline.
     *
     * @param pods pods below the object, which are described as well
     */
    List<String> of(ObjectRef ref, JsonObject object, List<JsonObject> pods, Deadline deadline) {
        Deadline end = Deadline.after(deadline.remainingAtMost(LONGEST));
        List<String> out = new ArrayList<>();
        add(ref, object, end, "", out);
        for (JsonObject pod : pods) {
            JsonObject metadata = JsonObjects.objectAt(pod, "metadata");
            ObjectRef below = ObjectRef.pod(JsonObjects.text(metadata, "name")).withNamespace(ref.namespace());
            add(below, pod, end, below + ": ", out);
        }
        return out;
    }

    private void add(ObjectRef ref, JsonObject object, Deadline end, String prefix, List<String> out) {
        if (ref.namespace() == null) {
            return;
        }
        Redactor redactor = Redactor.of(object);
        List<String> lines = new ArrayList<>();
        events(ref, object, end, redactor, lines);
        if (ref.apiVersion().equals("v1") && ref.kind().equals("Pod")) {
            logs(ref, object, end, redactor, lines);
        }
        lines.forEach(line -> out.add(prefix + line));
    }

    private void logs(ObjectRef pod, JsonObject json, Deadline end, Redactor redactor, List<String> out) {
        ResolvedResource place = resolver.resolve(pod, end);
        if (place.resource() == null) {
            return;
        }
        int containers = 0;
        for (String list : List.of("initContainerStatuses", "containerStatuses")) {
            for (JsonObject status : JsonObjects.objects(JsonObjects.at(json, "status", list))) {
                if (hasFailed(status) && containers++ < MOST_CONTAINERS) {
                    log(place.path(), status, end, redactor, out);
                }
            }
        }
    }

    private void events(ObjectRef ref, JsonObject object, Deadline end, Redactor redactor, List<String> out) {
        String path = EVENTS.collection(ref.namespace());
        String uid = JsonObjects.metadata(object, "uid");
        Map<String, String> query = Map.of(
                "fieldSelector",
                "involvedObject.name=" + ref.name() + (uid.isEmpty() ? "" : ",involvedObject.uid=" + uid),
                "limit",
                "100");
        JsonObject list = transport.send(ServerRequest.get(path, query), end).object();
        if (list == null || !JsonObjects.text(list, "kind").equals("EventList")) {
            return;
        }
        List<JsonObject> events = JsonObjects.objects(list.get("items"));
        for (JsonObject event : events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size())) {
            out.add("event " + JsonObjects.text(event, "reason") + ": "
                    + redactor.redact(JsonObjects.text(event, "message")));
        }
    }

    /** Whether a container has ended with an error, now or before its present start. */
    private static boolean hasFailed(JsonObject status) {
        return JsonObjects.at(status, "state", "terminated") != null
                || JsonObjects.at(status, "lastState", "terminated") != null;
    }

    private void log(String path, JsonObject status, Deadline end, Redactor redactor, List<String> out) {
        String container = JsonObjects.text(status, "name");
        Map<String, String> query = new LinkedHashMap<>();
        query.put("container", container);
        query.put("tailLines", LOG_LINES);
        query.put("limitBytes", LOG_BYTES);
        if (JsonObjects.at(status, "state", "waiting") != null) {
            query.put("previous", "true");
        }
        RequestOutcome outcome = transport.send(ServerRequest.getText(path + "/log", query), end);
        ServerResponse response = outcome.response();
        if (response != null && response.status() == 200) {
            redactor.redact(response.text())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.add("log of " + container + ": " + line));
        }
    }
}
