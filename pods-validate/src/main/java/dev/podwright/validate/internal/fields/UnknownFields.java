package dev.podwright.validate.internal.fields;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.version.KubernetesVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reports the fields of an object that a version of the API does not know. Thread-safe. */
public final class UnknownFields {
    /** The rule's id. */
    public static final String ID = "version/field-unknown";

    private final KubernetesVersion version;
    private final Map<String, Optional<FieldTree>> byKind = new ConcurrentHashMap<>();

    private UnknownFields(KubernetesVersion version) {
        this.version = version;
    }

    /** What a version does not know; null for the newest, which knows all that the model has. */
    public static @Nullable UnknownFields of(KubernetesVersion version) {
        return version.equals(KubernetesVersion.newest()) ? null : new UnknownFields(version);
    }

    /** Reports them, as they are written. */
    public void check(KubernetesObject object, Findings out) {
        FieldTree fields = byKind.computeIfAbsent(object.kind(), this::fields).orElse(null);
        if (fields != null && fields.isIn(object, (field, value) -> true)) {
            fields.change(object, FieldPath.empty(), (path, field, value) -> {
                report(path, field, out);
                return value;
            });
        }
    }

    private Optional<FieldTree> fields(String kind) {
        return Optional.ofNullable(
                FieldTree.of(Schemas.ofKind(kind), (Field field) -> field.sinceMinor() > version.minor()));
    }

    private void report(FieldPath path, Field field, Findings out) {
        out.advise(
                Severity.ERROR,
                ID,
                path,
                field.name() + " came with Kubernetes " + field.since() + "; " + version
                        + " does not know it, and refuses it or drops it silently",
                "remove it, or require Kubernetes " + field.since(),
                List.of());
    }
}
