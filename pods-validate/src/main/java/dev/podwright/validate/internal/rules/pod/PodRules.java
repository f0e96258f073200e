package dev.podwright.validate.internal.rules.pod;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.rules.container.ContainerListRules;
import dev.podwright.validate.internal.rules.container.PodResourceRules;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.scheduling.EvictionRules;
import dev.podwright.validate.internal.rules.scheduling.SchedulingRules;
import dev.podwright.validate.internal.rules.security.HostProcessRules;
import dev.podwright.validate.internal.rules.security.OsRules;
import dev.podwright.validate.internal.rules.security.PodSecurityRules;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import dev.podwright.validate.internal.rules.volume.VolumeRules;
import java.util.Map;

/**
 * Everything that is checked of a pod or a template on create.
 *
 * <p>Upstream: {@code ValidatePodCreate}, {@code validatePodMetadataAndSpec}, {@code ValidatePodTemplate}, {@code ValidatePodTemplateSpec} and
 * {@code ValidatePodSpec} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class PodRules {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath ANNOTATIONS = METADATA.child("annotations");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE = FieldPath.of("template");

    private PodRules() {}

    /** A pod that is to be created. */
    public static void create(ValidationContext scope, ObjectMeta metadata) {
        metadataAndSpec(scope, metadata);
        ContainerListRules.noneEphemeral(scope, SPEC);
        PodFieldRules.nodeOfGatedPod(scope, SPEC);
        Map<String, String> annotations = metadata.annotations();
        if (!annotations.isEmpty()) {
            ProfileAnnotationRules.matchFields(scope, annotations, SPEC);
        }
        MetadataRules.last(scope.out(), metadata, METADATA);
    }

    /** What is checked of every pod, new or not. */
    public static void metadataAndSpec(ValidationContext scope, ObjectMeta metadata) {
        MetadataRules.object(scope, metadata, METADATA);
        if (!metadata.annotations().isEmpty()) {
            PodAnnotationRules.check(scope, metadata.annotations(), ANNOTATIONS);
        }
        spec(scope, SPEC);
        VolumeRules.projectedTokens(scope, SPEC);
        ContainerListRules.podOnly(scope, SPEC);
    }

    /** A PodTemplate: its own metadata, and the template in it. */
    public static void createTemplate(ValidationContext scope, ObjectMeta metadata, ObjectMeta ofTemplate) {
        MetadataRules.object(scope, metadata, METADATA);
        template(scope, ofTemplate, TEMPLATE);
        MetadataRules.last(scope.out(), metadata, METADATA);
    }

    /**
     * A template inside another object; the path is that of the template. The server reports labels and annotations as
     * if they were in the template itself.
     */
    public static void template(ValidationContext scope, ObjectMeta metadata, FieldPath path) {
        LabelRules.labels(scope.out(), path, "labels", metadata.labels());
        FieldPath specPath = path.child("spec");
        Map<String, String> annotations = metadata.annotations();
        if (!annotations.isEmpty()) {
            FieldPath annotationsPath = path.child("annotations");
            MetadataRules.annotations(scope.out(), annotations, annotationsPath);
            PodAnnotationRules.check(scope, annotations, annotationsPath);
        }
        spec(scope, specPath);
        if (!annotations.isEmpty()) {
            ProfileAnnotationRules.matchFields(scope, annotations, specPath);
        }
        if (!scope.spec().ephemeralContainers().isEmpty()) {
            scope.out()
                    .forbidden(
                            specPath.child("ephemeralContainers"),
                            "a template cannot have ephemeral containers",
                            "remove them; kubectl debug adds them to running pods");
        }
    }

    /** The spec of a pod or of a template. */
    public static void spec(ValidationContext scope, FieldPath path) {
        VolumeRules.volumes(scope, path.child("volumes"));
        PodResourceRules.claims(scope, path.child("resourceClaims"));
        ContainerListRules.containers(scope, path.child("containers"));
        ContainerListRules.initContainers(scope, path.child("initContainers"));
        ContainerListRules.ephemeralContainers(scope, path.child("ephemeralContainers"));
        PodResourceRules.resources(scope, path);
        PodFieldRules.hostNetwork(scope, path);
        PodFieldRules.policies(scope, path);
        DnsRules.dns(scope, path);
        SchedulingRules.nodeSelector(scope, path);
        PodSecurityRules.securityContext(scope, path);
        SchedulingRules.affinity(scope, path.child("affinity"));
        PodFieldRules.readinessGates(scope, path.child("readinessGates"));
        SchedulingRules.schedulingGates(scope, path.child("schedulingGates"));
        SchedulingRules.topologySpread(scope, path.child("topologySpreadConstraints"));
        HostProcessRules.check(scope, path);
        PodSecurityRules.hostUsers(scope, path);
        PodFieldRules.names(scope, path);
        SchedulingRules.tolerations(scope, path.child("tolerations"));
        DnsRules.hostAliases(scope, path.child("hostAliases"));
        OsRules.check(scope, path);
        SchedulingRules.schedulingGroup(scope, path.child("schedulingGroup"));
        EvictionRules.check(scope, path);
        ContainerListRules.fileKeyReferences(scope, path);
    }
}
