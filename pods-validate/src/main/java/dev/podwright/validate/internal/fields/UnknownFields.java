package dev.podwright.validate.internal.fields;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.Field;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of an object that a version of the API does not know, and that its server refuses. Thread-safe.
 */
public final class UnknownFields {
    private static final FieldPath STATUS = FieldPath.of("status");

    private final KubernetesVersion version;
    private final Map<String, Optional<FieldTree>> byKind = new ConcurrentHashMap<>();

    private UnknownFields(KubernetesVersion version) {
        this.version = version;
    }

    /** What a version does not know; null for the newest, which knows all that the model has. */
    public static @Nullable UnknownFields of(KubernetesVersion version) {
        return version.equals(KubernetesVersion.newest()) ? null : new UnknownFields(version);
    }

    /** Reports them, and returns the object without them; the same where it has none. */
    public <T extends KubernetesObject> T remove(T object, Class<T> type, Findings out) {
        if (object instanceof Pod pod && pod.status() != null) {
            StatusFields.differing(
                    pod.status(), pod.kind(), STATUS, version, (path, field) -> report(path, field, out));
        }
        FieldTree fields = byKind.computeIfAbsent(object.kind(), this::fields).orElse(null);
        if (fields == null || !fields.isIn(object)) {
            return object;
        }
        Object known = fields.change(object, FieldPath.empty(), (path, field, value) -> {
            report(path, field, out);
            return null;
        });
        return type.cast(Objects.requireNonNull(known, "the object stays"));
    }

    /**
     * The problems of an object's text as they are for this version: a field that it does not know is one, and what is
     * wrong in such a field is none.
     */
    public List<Finding> reread(List<Finding> problems, JsonObject json, String kind) {
        return newer(WorkloadReferences.reread(problems, json, kind, version), json, kind);
    }

    private List<Finding> newer(List<Finding> problems, JsonObject json, String kind) {
        FieldTree fields = byKind.computeIfAbsent(kind, this::fields).orElse(null);
        Findings unknown = new Findings();
        Set<FieldPath> paths = new HashSet<>();
        Set<FieldPath> known = new HashSet<>();
        if (fields != null) {
            fields.find(json, FieldPath.empty(), (path, field) -> {
                report(path, field, unknown);
                paths.add(path);
            });
        }
        if (json.get("status") instanceof JsonObject status) {
            StatusFields.differing(
                    status,
                    kind,
                    STATUS,
                    version,
                    (path, field) -> (report(path, field, unknown) ? paths : known).add(path));
        }
        if (paths.isEmpty() && known.isEmpty()) {
            return problems;
        }
        List<Finding> out = new ArrayList<>(unknown.all());
        for (Finding problem : problems) {
            if (!isWithin(paths, problem.path()) && !known.contains(problem.path())) {
                out.add(problem);
            }
        }
        return out;
    }

    private static boolean isWithin(Set<FieldPath> paths, FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (paths.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<FieldTree> fields(String kind) {
        return Optional.ofNullable(FieldTree.of(Schemas.ofKind(kind), (Field field) -> !field.existsIn(version)));
    }

    /** Reports a field of a status, unless the version knows it; returns whether it does not. */
    private boolean report(FieldPath path, StatusFields.Shape field, Findings out) {
        if (field.existsIn(version)) {
            return false;
        }
        report(path, String.valueOf(path.name()), KubernetesVersion.ofMinor(field.since()), out);
        return true;
    }

    private void report(FieldPath path, Field field, Findings out) {
        report(path, field.name(), field.since(), out);
    }

    private void report(FieldPath path, String name, @Nullable KubernetesVersion since, Findings out) {
        out.unknown(
                path,
                name + " came with Kubernetes " + since + "; " + version + " does not know it",
                "remove it, or require Kubernetes " + since);
    }
}
