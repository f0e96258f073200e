package dev.podwright.validate.internal.object;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareService;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.service.ServiceRules;
import dev.podwright.validate.internal.warning.ServiceWarnings;
import java.util.Objects;

/** Objects that neither are pods nor have the template of one: what the server says of them. */
public final class PlainObject {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final PodSpec NO_POD = PodSpec.builder().build();
    private static final ServiceSpec NO_SERVICE = ServiceSpec.builder().build();

    private PlainObject() {}

    /** Whether objects of the kind are judged. */
    public static boolean isJudged(KubernetesObject object) {
        return object instanceof Service;
    }

    /** What the object is, in words. */
    public static String nameOf(KubernetesObject object) {
        return "service";
    }

    /** Reports what the server says of an object that is to be created. */
    public static void create(KubernetesObject object, ValidationOptions options, Findings out) {
        ObjectMeta metadata =
                PrepareForCreate.metadata(Objects.requireNonNullElse(object.metadata(), NO_METADATA), METADATA, out);
        if (object instanceof Service service) {
            service(service, metadata, options, out);
        }
    }

    private static void service(Service service, ObjectMeta metadata, ValidationOptions options, Findings out) {
        boolean strict = options.has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
        ServiceSpec given = Objects.requireNonNullElse(service.spec(), NO_SERVICE);
        ServiceSpec spec = PrepareService.onCreate(given, options.features(), strict, SPEC, out);
        if (spec == null) {
            return;
        }
        NameKind kind = options.features().has(Gate.RELAXED_SERVICE_NAME_VALIDATION)
                ? NameKind.DNS_LABEL
                : NameKind.DNS_1035_LABEL;
        metadata(metadata, kind, options, out);
        ServiceRules.check(out, options, spec, metadata.annotations(), null, SPEC);
        MetadataRules.last(out, metadata, METADATA);
        if (out.mayWarn()) {
            ServiceWarnings.check(out, options, spec, metadata.annotations(), SPEC);
        }
    }

    /** The server keeps the generation that is given, unlike that of a workload. */
    private static void metadata(ObjectMeta metadata, NameKind kind, ValidationOptions options, Findings out) {
        MetadataRules.object(new ValidationContext(out, options, false, null, NO_POD), metadata, METADATA, kind);
        Checks.notNegative(out, METADATA, "generation", metadata.generation());
    }
}
