package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What admission, the scheduler and injectors add to an object that was applied. */
final class AddedFields {
    private static final JsonValue VOLUME = value("""
            {"name":"kube-api-access-x","projected":{"defaultMode":420,"sources":[{"serviceAccountToken":\
            {"expirationSeconds":3607,"path":"token"}},{"configMap":{"name":"kube-root-ca.crt","items":[{"key":"ca.crt",\
            "path":"ca.crt"}]}}]}}""");
    private static final JsonValue MOUNT = value("""
            {"name":"kube-api-access-x","readOnly":true,"mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}""");
    private static final JsonValue TOLERATION = value("""
            {"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":300}""");
    private static final JsonValue SIDECAR = value("""
            {"name":"injected","image":"mesh:3","ports":[{"containerPort":15001,"protocol":"TCP"}],"resources":{}}""");
    private static final JsonValue VARIABLE = value("""
            {"name":"INJECTED","value":"x"}""");
    private static final JsonValue OWNER = value("""
            {"apiVersion":"apps/v1","kind":"ReplicaSet","name":"r","uid":"u-2","controller":true}""");

    private AddedFields() {}

    private static JsonValue value(String text) {
        return Objects.requireNonNull(JsonReader.readLine(text).root());
    }

    /** An object with some of what may be added. */
    static JsonObject addedTo(JsonObject object, JsonChanges changes) {
        JsonObject out = metadata(object, changes);
        JsonObject spec = member(object, "spec");
        if (out.get("template") instanceof JsonObject template) {
            return out.with("template", template(template, changes));
        }
        if ("Pod".equals(object.text("kind"))) {
            return out.with("spec", pod(spec, changes));
        }
        if (spec.get("template") instanceof JsonObject template) {
            return out.with("spec", spec.with("template", template(template, changes)));
        }
        JsonObject jobs = member(spec, "jobTemplate");
        JsonObject job = member(jobs, "spec");
        return job.get("template") instanceof JsonObject template
                ? out.with(
                        "spec",
                        spec.with("jobTemplate", jobs.with("spec", job.with("template", template(template, changes)))))
                : out;
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject found
                ? found
                : JsonObject.builder().build();
    }

    private static JsonObject metadata(JsonObject object, JsonChanges changes) {
        JsonObject metadata = member(object, "metadata");
        for (String map : List.of("labels", "annotations")) {
            if (changes.percent(30)) {
                metadata = metadata.with(map, member(metadata, map).with("example.com/added", JsonString.of("by")));
            }
        }
        if (changes.percent(15)) {
            metadata = with(metadata, "finalizers", JsonString.of("example.com/added"), changes);
        }
        if (changes.percent(15)) {
            metadata = with(metadata, "ownerReferences", OWNER, changes);
        }
        return object.with("metadata", metadata);
    }

    private static JsonObject template(JsonObject template, JsonChanges changes) {
        JsonObject out = metadata(template, changes);
        return template.get("spec") instanceof JsonObject spec ? out.with("spec", pod(spec, changes)) : out;
    }

    private static JsonObject pod(JsonObject spec, JsonChanges changes) {
        JsonObject out = spec;
        if (changes.percent(40)) {
            out = with(out, "volumes", VOLUME, changes);
            out = containers(out, "volumeMounts", MOUNT, changes);
        }
        if (changes.percent(30)) {
            out = containers(out, "env", VARIABLE, changes);
        }
        if (changes.percent(30)) {
            out = with(out, "tolerations", TOLERATION, changes);
        }
        if (changes.percent(30)) {
            out = out.with("nodeName", JsonString.of("node-1"));
        }
        return changes.percent(30) ? with(out, "containers", SIDECAR, changes) : out;
    }

    private static JsonObject containers(JsonObject spec, String list, JsonValue added, JsonChanges changes) {
        if (!(spec.get("containers") instanceof JsonArray containers)) {
            return spec;
        }
        return spec.with(
                "containers",
                JsonArray.of(containers.elements().stream()
                        .map(each ->
                                each instanceof JsonObject container ? with(container, list, added, changes) : each)
                        .toList()));
    }

    /** The object with one more element in a list, at either end. */
    private static JsonObject with(JsonObject object, String list, JsonValue added, JsonChanges changes) {
        List<JsonValue> elements = new ArrayList<>();
        if (object.get(list) instanceof JsonArray given) {
            elements.addAll(given.elements());
        }
        elements.add(changes.percent(30) ? 0 : elements.size(), added);
        return object.with(list, JsonArray.of(elements));
    }
}
