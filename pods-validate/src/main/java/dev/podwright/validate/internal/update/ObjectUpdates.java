package dev.podwright.validate.internal.update;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Namespace;
import dev.podwright.model.ServiceAccount;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.internal.text.Excerpt;
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
import dev.podwright.validate.internal.rules.config.ConfigMapRules;
import dev.podwright.validate.internal.rules.config.NamespaceRules;
import dev.podwright.validate.internal.rules.config.SecretRules;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.service.ServiceRules;
import dev.podwright.validate.internal.rules.service.ServiceUpdateRules;
import dev.podwright.validate.internal.rules.service.StoredService;
import dev.podwright.validate.internal.warning.ObjectWarnings;
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
    private static final String OPAQUE = "Opaque";
    private static final ServiceSpec NO_SERVICE = ServiceSpec.builder().build();

    private ObjectUpdates() {}

    /** Whether updates of the kind are judged. */
    public static boolean isJudged(KubernetesObject object) {
        return object instanceof Service
                || object instanceof ConfigMap
                || object instanceof Secret
                || object instanceof ServiceAccount
                || object instanceof Namespace;
    }

    /** Reports what the server says of an update; an old object without a uid is a manifest that a create makes. */
    public static void update(Findings out, ValidationOptions options, KubernetesObject old, KubernetesObject updated) {
        ObjectMeta given = orNone(old.metadata());
        boolean stored = !Checks.isEmpty(given.uid());
        ObjectMeta held = stored ? given : made(given);
        ObjectMeta oldMetadata =
                old instanceof Namespace ? held.toBuilder().namespace(null).build() : StoredPod.placed(held);
        ObjectMeta newMetadata = PrepareForCreate.onUpdateOfTemplate(orNone(updated.metadata()), out);
        if (updated instanceof Namespace) {
            newMetadata = newMetadata.toBuilder().namespace(null).build();
        }
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
            return;
        }
        ObjectMeta metadata = MetadataUpdateRules.takeOver(newMetadata, oldMetadata, generation);
        NameKind kind = NameKind.DNS_SUBDOMAIN;
        if (updated instanceof Namespace) {
            kind = NameKind.DNS_LABEL;
            metadata = NamespaceRules.labelled(metadata, metadata);
        }
        metadata(out, options, metadata, oldMetadata);
        if (old instanceof ConfigMap before && updated instanceof ConfigMap after) {
            immutable(out, before, after);
        } else if (old instanceof Secret before && updated instanceof Secret after) {
            immutable(out, before, after);
        }
        MetadataRules.object(scope(out, options), metadata, METADATA, kind);
        Checks.notNegative(out, METADATA, "generation", metadata.generation());
        if (old instanceof Namespace namespace) {
            // an update keeps the stored finalizers, whatever it has
            NamespaceRules.check(out, namespace);
        } else if (updated instanceof ConfigMap configMap) {
            ConfigMapRules.check(out, configMap);
        } else if (updated instanceof Secret secret) {
            SecretRules.check(out, secret, metadata);
        } else if (updated instanceof ServiceAccount
                && out.mayWarn()
                && !ObjectWarnings.hasMountableSecrets(oldMetadata)) {
            ObjectWarnings.serviceAccount(out, metadata);
        }
    }

    private static void immutable(Findings out, ConfigMap old, ConfigMap updated) {
        if (Checks.isTrue(old.immutable())) {
            kept(out, "immutable", Checks.isTrue(updated.immutable()));
            kept(out, "data", updated.data().equals(old.data()));
            kept(out, "binaryData", updated.binaryData().equals(old.binaryData()));
        }
    }

    private static void immutable(Findings out, Secret old, Secret updated) {
        String was = Checks.isEmpty(old.type()) ? OPAQUE : Checks.orEmpty(old.type());
        String now = Checks.isEmpty(updated.type()) ? OPAQUE : Checks.orEmpty(updated.type());
        if (!now.equals(was)) {
            out.invalid(
                    FieldPath.of("type"),
                    now,
                    "type was " + Excerpt.quoted(was) + " and is now " + Excerpt.quoted(now) + "; it cannot change",
                    "write it as it was, or create another Secret");
        }
        if (Checks.isTrue(old.immutable())) {
            kept(out, "immutable", Checks.isTrue(updated.immutable()));
            kept(out, "data", SecretRules.merged(updated).equals(SecretRules.merged(old)));
        }
    }

    private static void kept(Findings out, String field, boolean same) {
        if (!same) {
            out.forbidden(
                    FieldPath.of(field),
                    "the stored object is immutable, and " + field + " is changed",
                    "write " + field + " as it was, or create another object");
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
        ServiceSpec spec =
                stored ? given : PrepareService.onCreate(given, options.features(), strict, SPEC, new Findings());
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
