package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.check.Checks;
import java.util.List;

/**
 * A volume must be of a kind that gives no more than the cluster's administrator has allowed.
 *
 * <p>Upstream: {@code CheckRestrictedVolumes} in {@code k8s.io/pod-security-admission/policy}.
 */
final class RestrictedVolumesCheck {
    private RestrictedVolumesCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            if (!isAllowed(volumes.get(i))) {
                sources(out, volumes.get(i), pod.path().child("volumes").index(i));
            }
        }
    }

    private static boolean isAllowed(Volume volume) {
        return volume.configMap() != null
                || volume.csi() != null
                || volume.downwardAPI() != null
                || volume.emptyDir() != null
                || volume.ephemeral() != null
                || volume.image() != null
                || volume.persistentVolumeClaim() != null
                || volume.projected() != null
                || volume.secret() != null;
    }

    /** Refuses each source. A volume without any is an emptyDir to the server. */
    private static void sources(Refusals out, Volume volume, FieldPath path) {
        ObjectSchema<Volume> schema = Schemas.of(Volume.class);
        for (Field field : schema.fields()) {
            if (field.kind() == FieldKind.OBJECT && schema.get(volume, field.index()) != null) {
                out.refuse(
                        path.child(field.name()),
                        "volume " + Excerpt.quoted(Checks.orEmpty(volume.name())) + " is of the kind " + field.name(),
                        "use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected"
                                + " or secret");
            }
        }
    }
}
