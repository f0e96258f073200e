package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.TypedLocalObjectReference;
import dev.podwright.model.meta.TypedObjectReference;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a claim asks for.
 *
 * <p>Upstream: {@code ValidatePersistentVolumeClaimSpec}, {@code ValidatePositiveQuantityValue},
 * {@code validateDataSource} and {@code validateDataSourceRef} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ClaimSpecRules {
    private static final String ONCE_POD = "ReadWriteOncePod";
    private static final List<String> ACCESS_MODES =
            List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", ONCE_POD);
    private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");
    private static final String STORAGE = "storage";
    private static final String CLAIM = "PersistentVolumeClaim";

    private ClaimSpecRules() {}

    /** Checks a spec; the path is that of it. */
    public static void check(Findings out, ValidationOptions options, FieldPath path, PersistentVolumeClaimSpec spec) {
        accessModes(out, path, spec.accessModes());
        if (spec.selector() != null) {
            LabelRules.selector(out, path.child("selector"), spec.selector(), false);
        }
        storage(
                out,
                path,
                spec.resources() == null ? null : spec.resources().requests().get(STORAGE));
        className(out, path, "storageClassName", spec.storageClassName());
        String mode = spec.volumeMode();
        if (mode != null && !VOLUME_MODES.contains(mode)) {
            Checks.notSupported(out, path.child("volumeMode"), mode, VOLUME_MODES);
        }
        dataSources(out, path, spec.dataSource(), spec.dataSourceRef());
        if (options.has(ValidationOption.ENABLE_VOLUME_ATTRIBUTES_CLASS)) {
            className(out, path, "volumeAttributesClassName", spec.volumeAttributesClassName());
        }
    }

    private static void accessModes(Findings out, FieldPath path, List<String> modes) {
        if (modes.isEmpty()) {
            out.required(path.child("accessModes"), "accessModes are missing", "give one, such as ReadWriteOnce");
        }
        boolean oncePod = false;
        boolean others = false;
        for (String mode : modes) {
            if (!ACCESS_MODES.contains(mode)) {
                Checks.notSupported(out, path.child("accessModes"), mode, ACCESS_MODES);
            } else if (mode.equals(ONCE_POD)) {
                oncePod = true;
            } else {
                others = true;
            }
        }
        if (oncePod && others) {
            out.forbidden(
                    path.child("accessModes"),
                    ONCE_POD + " excludes every other access mode",
                    "remove " + ONCE_POD + ", or the others");
        }
    }

    private static void storage(Findings out, FieldPath path, @Nullable Quantity storage) {
        if (storage == null) {
            out.required(
                    path.child("resources").key(STORAGE),
                    "a claim asks for an amount of storage, and this one asks for none",
                    "give resources.requests.storage, such as 1Gi");
        } else if (storage.signum() <= 0) {
            out.invalid(
                    path.child("resources").key(STORAGE),
                    storage,
                    "resources.requests.storage is " + storage + "; it must be above 0",
                    "give an amount such as 1Gi");
        }
    }

    private static void className(Findings out, FieldPath path, String field, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, field, name);
        }
    }

    private static void dataSources(
            Findings out,
            FieldPath path,
            @Nullable TypedLocalObjectReference source,
            @Nullable TypedObjectReference reference) {
        if (source != null) {
            dataSource(out, path.child("dataSource"), source.apiGroup(), source.kind(), source.name());
        }
        if (reference == null) {
            return;
        }
        FieldPath at = path.child("dataSourceRef");
        dataSource(out, at, reference.apiGroup(), reference.kind(), reference.name());
        boolean elsewhere = !Checks.isEmpty(reference.namespace());
        if (elsewhere) {
            Checks.name(out, NameKind.DNS_LABEL, at, "namespace", Checks.orEmpty(reference.namespace()));
        }
        if (source == null) {
            return;
        }
        if (elsewhere) {
            out.invalid(path, null, "dataSource excludes a dataSourceRef into another namespace", "remove dataSource");
        } else if (!isSame(source, reference)) {
            out.invalid(path, null, "dataSource and dataSourceRef name different objects", "remove dataSource");
        }
    }

    private static void dataSource(
            Findings out, FieldPath path, @Nullable String group, @Nullable String givenKind, @Nullable String name) {
        Checks.required(out, path, "name", name);
        String kind = Checks.orEmpty(givenKind);
        Checks.required(out, path, "kind", kind);
        if (!Checks.isEmpty(group)) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "apiGroup", Checks.orEmpty(group));
        } else if (!kind.equals(CLAIM)) {
            out.invalid(
                    path,
                    kind,
                    "without apiGroup the kind must be " + CLAIM + ", and it is " + Excerpt.quoted(kind),
                    "give apiGroup, such as snapshot.storage.k8s.io for a VolumeSnapshot");
        }
    }

    private static boolean isSame(TypedLocalObjectReference source, TypedObjectReference reference) {
        // Here an absent group and an empty one are different to the server.
        return Objects.equals(source.apiGroup(), reference.apiGroup())
                && Checks.orEmpty(source.kind()).equals(Checks.orEmpty(reference.kind()))
                && Checks.orEmpty(source.name()).equals(Checks.orEmpty(reference.name()));
    }
}
