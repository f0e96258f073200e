package dev.podwright.validate.internal.object;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Namespace;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.ServiceAccount;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.NotChecked;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.prepare.PrepareClaim;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareService;
import dev.podwright.validate.internal.rules.config.ConfigMapRules;
import dev.podwright.validate.internal.rules.config.NamespaceRules;
import dev.podwright.validate.internal.rules.config.SecretRules;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.service.ServiceRules;
import dev.podwright.validate.internal.rules.volume.ClaimSpecRules;
import dev.podwright.validate.internal.warning.ObjectWarnings;
import dev.podwright.validate.internal.warning.ServiceWarnings;
import java.util.List;
import java.util.Objects;

/** Objects that neither are pods nor have the template of one: what the server says of them. */
public final class PlainObject {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final PodSpec NO_POD = PodSpec.builder().build();
    private static final ServiceSpec NO_SERVICE = ServiceSpec.builder().build();
    private static final PersistentVolumeClaimSpec NO_CLAIM =
            PersistentVolumeClaimSpec.builder().build();

    private PlainObject() {}

    /** Whether objects of the kind are judged. */
    public static boolean isJudged(KubernetesObject object) {
        return object instanceof Service
                || object instanceof ConfigMap
                || object instanceof Secret
                || object instanceof ServiceAccount
                || object instanceof PersistentVolumeClaim
                || object instanceof Namespace;
    }

    /** What the object is, in words. */
    public static String nameOf(KubernetesObject object) {
        return switch (object.kind()) {
            case "ConfigMap" -> "config map";
            case "Secret" -> "secret";
            case "ServiceAccount" -> "service account";
            case "PersistentVolumeClaim" -> "persistent volume claim";
            case "Namespace" -> "namespace";
            default -> "service";
        };
    }

    /** What of an object the server judges and Podwright does not. */
    public static List<NotChecked> notChecked(KubernetesObject object) {
        if (object instanceof Secret secret && SecretRules.TLS.equals(secret.type())) {
            return List.of(NotChecked.of(
                    FieldPath.of("data"),
                    "the server warns if the certificate and the key of a Secret of the type " + SecretRules.TLS
                            + " do not fit each other"));
        }
        return List.of();
    }

    /** Reports what the server says of an object that is to be created. */
    public static void create(KubernetesObject object, ValidationOptions options, Findings out) {
        ObjectMeta metadata =
                PrepareForCreate.metadata(Objects.requireNonNullElse(object.metadata(), NO_METADATA), METADATA, out);
        if (object instanceof Service service) {
            service(service, metadata, options, out);
        } else if (object instanceof ConfigMap configMap) {
            metadata(metadata, NameKind.DNS_SUBDOMAIN, options, out);
            ConfigMapRules.check(out, configMap);
        } else if (object instanceof Secret secret) {
            metadata(metadata, NameKind.DNS_SUBDOMAIN, options, out);
            SecretRules.check(out, secret, metadata);
        } else if (object instanceof PersistentVolumeClaim claim) {
            PersistentVolumeClaimSpec given = Objects.requireNonNullElse(claim.spec(), NO_CLAIM);
            PersistentVolumeClaimSpec spec = PrepareClaim.onCreate(given, SPEC, out);
            metadata(metadata, NameKind.DNS_SUBDOMAIN, options, out);
            ClaimSpecRules.check(out, options, SPEC, spec);
            ObjectWarnings.claim(out, spec, metadata, SPEC);
        } else if (object instanceof Namespace namespace) {
            metadata = NamespaceRules.labelled(object.metadata() == null ? NO_METADATA : object.metadata(), metadata);
            metadata(metadata, NameKind.DNS_LABEL, options, out);
            NamespaceRules.check(out, namespace);
        } else {
            metadata(metadata, NameKind.DNS_SUBDOMAIN, options, out);
            ObjectWarnings.serviceAccount(out, metadata);
        }
        MetadataRules.last(out, metadata, METADATA);
    }

    private static void service(Service service, ObjectMeta metadata, ValidationOptions options, Findings out) {
        boolean strict = options.has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
        ServiceSpec given = Objects.requireNonNullElse(service.spec(), NO_SERVICE);
        ServiceSpec spec = PrepareService.onCreate(given, options.features(), strict, SPEC, out);
        if (spec == null) {
            return;
        }
        boolean relaxed = options.features().has(Gate.RELAXED_SERVICE_NAME_VALIDATION);
        metadata(metadata, relaxed ? NameKind.DNS_LABEL : NameKind.DNS_1035_LABEL, options, out);
        ServiceRules.check(out, options, spec, metadata.annotations(), null, SPEC);
        ServiceWarnings.check(out, options, spec, metadata.annotations(), SPEC);
    }

    /** The server keeps the generation that is given, unlike that of a workload. */
    private static void metadata(ObjectMeta metadata, NameKind kind, ValidationOptions options, Findings out) {
        MetadataRules.object(new ValidationContext(out, options, false, null, NO_POD), metadata, METADATA, kind);
        Checks.notNegative(out, METADATA, "generation", metadata.generation());
    }
}
