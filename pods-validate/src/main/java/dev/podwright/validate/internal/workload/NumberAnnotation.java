package dev.podwright.validate.internal.workload;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation with a number that was a field of an earlier version of the API. The server makes a field of it again while
 * it reads the object, and cannot read the object if it is not a number.
 *
 * <p>Upstream: {@code Convert_v1_Deployment_To_apps_Deployment} and {@code Convert_v1_DaemonSet_To_apps_DaemonSet} in
 * {@code k8s.io/kubernetes/pkg/apis/apps/v1}.
 */
public enum NumberAnnotation {
    /** The revision that a Deployment is to be rolled back to; an empty one counts as absent. */
    DEPLOYMENT_ROLLBACK("deprecated.deployment.rollback.to", true),
    /** The number of a DaemonSet's template. */
    DAEMON_SET_GENERATION("deprecated.daemonset.template.generation", false);

    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");

    private final String key;
    private final boolean mayBeEmpty;

    NumberAnnotation(String key, boolean mayBeEmpty) {
        this.key = key;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** That of the kind of an object; null for a kind that has none. */
    public static @Nullable NumberAnnotation of(KubernetesObject object) {
        if (object instanceof Deployment) {
            return DEPLOYMENT_ROLLBACK;
        }
        return object instanceof DaemonSet ? DAEMON_SET_GENERATION : null;
    }

    /** Whether it is absent or a number; reports one that is not. */
    public boolean isReadable(ObjectMeta metadata, Findings out) {
        String value = given(metadata);
        if (value == null || number(value) != null) {
            return true;
        }
        out.unreadable(
                ANNOTATIONS.key(key),
                "the annotation is not a whole number of at most 64 bits, so that the server cannot read the object",
                "remove it: only tools of early versions of the API need it");
        return false;
    }

    /** The number; null where the annotation is absent. */
    public @Nullable Long in(ObjectMeta metadata) {
        String value = given(metadata);
        return value == null ? null : number(value);
    }

    private @Nullable String given(ObjectMeta metadata) {
        if (metadata.annotations().isEmpty()) {
            return null;
        }
        String value = metadata.annotations().get(key);
        return value != null && value.isEmpty() && mayBeEmpty ? null : value;
    }

    /** The metadata without the annotation if it is empty and counts as absent. */
    public ObjectMeta withoutEmpty(ObjectMeta metadata) {
        String value = metadata.annotations().get(key);
        if (value == null || !value.isEmpty() || !mayBeEmpty) {
            return metadata;
        }
        Map<String, String> annotations = new LinkedHashMap<>(metadata.annotations());
        annotations.remove(key);
        return metadata.toBuilder().annotations(annotations).build();
    }

    /** The metadata with the annotation, as a read returns it. */
    public ObjectMeta addedTo(ObjectMeta metadata, long number) {
        Map<String, String> annotations = new LinkedHashMap<>(metadata.annotations());
        annotations.put(key, Long.toString(number));
        return metadata.toBuilder().annotations(annotations).build();
    }

    /** The metadata without the annotation, as the server judges it. */
    public ObjectMeta removedFrom(ObjectMeta metadata) {
        if (given(metadata) == null) {
            return metadata;
        }
        Map<String, String> annotations = new LinkedHashMap<>(metadata.annotations());
        annotations.remove(key);
        return metadata.toBuilder().annotations(annotations).build();
    }

    /** A number with or without a sign, in ASCII digits. */
    private static @Nullable Long number(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            if (!sign && !Ascii.isDigit(c)) {
                return null;
            }
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
