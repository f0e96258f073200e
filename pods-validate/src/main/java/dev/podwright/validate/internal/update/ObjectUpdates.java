package dev.podwright.validate.internal.update;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareService;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.service.ServiceRules;
import dev.podwright.validate.internal.rules.service.ServiceUpdateRules;
import dev.podwright.validate.internal.rules.service.StoredService;
import dev.podwright.validate.internal.warning.ServiceWarnings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is checked of an update of an object without pods.
 *
 * <p>Upstream: the strategies in {@code k8s.io/kubernetes/pkg/registry/core}, {@code BeforeUpdate} in
 * {@code k8s.io/apiserver/pkg/registry/rest}.
 */
public final class ObjectUpdates {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final ServiceSpec NO_SERVICE = ServiceSpec.builder().build();

    private ObjectUpdates() {}

    /** Whether updates of the kind are judged. */
    public static boolean isJudged(KubernetesObject object) {
        return object instanceof Service;
    }

    /** Reports what the server says of an update; an old object without a uid is a manifest that a create makes. */
    public static void update(
            Findings out, ValidationOptions options, KubernetesObject old, KubernetesObject updated) {
        ObjectMeta given = orNone(old.metadata());
        boolean stored = !Checks.isEmpty(given.uid());
        ObjectMeta oldMetadata = StoredPod.placed(stored ? given : made(given));
        ObjectMeta newMetadata = PrepareForCreate.onUpdateOfTemplate(orNone(updated.metadata()), out);
        if (!MetadataUpdateRules.sameNamespace(out, newMetadata, oldMetadata)) {
            return;
        }
        long generation = oldMetadata.generation() == null ? 0 : oldMetadata.generation();
        if (old instanceof Service before && updated instanceof Service after) {
            boolean strict = options.has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
            ServiceSpec was = stored(before, stored, strict, options, out);
            ServiceSpec now = was == null
                    ? null
                    : PrepareService.onUpdate(
                            Objects.requireNonNullElse(after.spec(), NO_SERVICE), was, strict, SPEC, out);
            if (was != null && now != null) {
                ObjectMeta metadata = MetadataUpdateRules.takeOver(newMetadata, oldMetadata, generation);
                metadata(out, options, metadata, oldMetadata);
                service(out, options, now, metadata, new StoredService(was, oldMetadata.annotations()));
            }
        }
    }

    private static void service(
            Findings out, ValidationOptions options, ServiceSpec spec, ObjectMeta metadata, StoredService old) {
        ServiceUpdateRules.check(out, spec, old.spec(), SPEC);
        if (!options.has(RuleChange.SERVICE_NAME_JUDGED_ONCE)) {
            ValidationContext scope = scope(out, options);
            MetadataRules.object(scope, metadata, METADATA, NameKind.DNS_1035_LABEL);
            Checks.notNegative(out, METADATA, "generation", metadata.generation());
        }
        ServiceRules.check(out, options, spec, metadata.annotations(), old, SPEC);
        if (out.mayWarn()) {
            ServiceWarnings.check(out, options, spec, metadata.annotations(), SPEC);
        }
    }

    /** The stored spec; null where a create of the manifest would be refused. */
    private static @Nullable ServiceSpec stored(
            Service old, boolean stored, boolean strict, ValidationOptions options, Findings out) {
        ServiceSpec given = Objects.requireNonNullElse(old.spec(), NO_SERVICE);
        ServiceSpec spec = stored
                ? given
                : PrepareService.onCreate(given, options.features(), strict, SPEC, new Findings());
        if (spec == null) {
            out.refuse(
                    "old-object-refused",
                    FieldPath.empty(),
                    null,
                    "the old object is a manifest that the server would not create",
                    "give the object as it is stored");
            return null;
        }
        return PrepareService.stored(spec);
    }

    private static void metadata(Findings out, ValidationOptions options, ObjectMeta updated, ObjectMeta old) {
        ValidationContext scope = scope(out, options);
        MetadataUpdateRules.general(scope, updated, old);
        MetadataUpdateRules.ofCore(scope, updated, old);
    }

    private static ObjectMeta made(ObjectMeta given) {
        return PrepareForCreate.metadata(given, METADATA, new Findings()).toBuilder()
                .deletionTimestamp(null)
                .deletionGracePeriodSeconds(null)
                .build();
    }

    private static ValidationContext scope(Findings out, ValidationOptions options) {
        return new ValidationContext(out, options, false, null, StoredPod.NO_SPEC);
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return Objects.requireNonNullElse(metadata, StoredPod.NO_METADATA);
    }
}
