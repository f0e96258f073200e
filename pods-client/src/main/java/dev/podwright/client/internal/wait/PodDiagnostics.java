package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest events of a pod and the last lines of its containers' logs, as far as the user may read them. */
final class PodDiagnostics {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_EVENTS = 10;
    private static final int MOST_CONTAINERS = 3;
    private static final String LOG_LINES = "10";
    private static final String LOG_BYTES = "4000";

    private final RetryingTransport transport;

    PodDiagnostics(RetryingTransport transport) {
        this.transport = transport.once();
    }

    /** One line for each event and each line of a log. Empty if nothing can be read before the deadline. */
    List<String> of(ResolvedResource place, JsonObject pod, Deadline deadline) {
        Deadline end = Deadline.after(deadline.remainingAtMost(LONGEST));
        Redactor redactor = Redactor.of(pod);
        List<String> out = new ArrayList<>();
        events(place, pod, end, redactor, out);
        int containers = 0;
        for (String list : List.of("initContainerStatuses", "containerStatuses")) {
            for (JsonObject status : JsonObjects.objects(JsonObjects.at(pod, "status", list))) {
                if (hasFailed(status) && containers++ < MOST_CONTAINERS) {
                    log(place, status, end, redactor, out);
                }
            }
        }
        return out;
    }

    private void events(ResolvedResource place, JsonObject pod, Deadline end, Redactor redactor, List<String> out) {
        String path = "/api/v1/namespaces/" + place.ref().namespace() + "/events";
        String uid = JsonObjects.text(JsonObjects.objectAt(pod, "metadata"), "uid");
        Map<String, String> query = Map.of(
                "fieldSelector",
                "involvedObject.name=" + place.ref().name() + (uid.isEmpty() ? "" : ",involvedObject.uid=" + uid),
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

    private void log(ResolvedResource place, JsonObject status, Deadline end, Redactor redactor, List<String> out) {
        String container = JsonObjects.text(status, "name");
        Map<String, String> query = new LinkedHashMap<>();
        query.put("container", container);
        query.put("tailLines", LOG_LINES);
        query.put("limitBytes", LOG_BYTES);
        if (JsonObjects.at(status, "state", "waiting") != null) {
            query.put("previous", "true");
        }
        RequestOutcome outcome = transport.send(ServerRequest.getText(place.path() + "/log", query), end);
        ServerResponse response = outcome.response();
        if (response != null && response.status() == 200) {
            redactor.redact(response.text())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.add("log of " + container + ": " + line));
        }
    }
}
