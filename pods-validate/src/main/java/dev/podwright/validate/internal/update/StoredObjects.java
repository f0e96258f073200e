package dev.podwright.validate.internal.update;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Namespace;
import dev.podwright.model.NamespaceSpec;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.ServiceAccount;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.config.Secret;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.meta.ObjectReference;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.effective.ObjectDefaults;
import dev.podwright.validate.internal.prepare.PrepareClaim;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareService;
import dev.podwright.validate.internal.rules.config.NamespaceRules;
import dev.podwright.validate.internal.rules.config.SecretRules;
import dev.podwright.validate.internal.workload.NumberAnnotation;
import dev.podwright.validate.internal.workload.Workload;
import java.util.Map;
import java.util.Objects;

/** Objects as the server of the newest version stores them. */
public final class StoredObjects {
    private static final String OPAQUE = "Opaque";
    private static final String FINALIZER = "kubernetes";
    private static final FieldPath SPEC = FieldPath.of("spec");

    private StoredObjects() {}

    /** The object with its defaults, with the status that each claim of a StatefulSet has. */
    public static KubernetesObject withDefaults(KubernetesObject object) {
        return ObjectDefaults.of(completed(object), Features.NEWEST);
    }

    /** The object as a read of it returns it: without the empty annotation of a Deployment that the server takes for absent. */
    public static KubernetesObject read(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        return object instanceof Deployment deployment && metadata != null
                ? deployment.toBuilder()
                        .metadata(NumberAnnotation.DEPLOYMENT_ROLLBACK.withoutEmpty(metadata))
                        .build()
                : object;
    }

    private static KubernetesObject completed(KubernetesObject object) {
        if (object instanceof StatefulSet set && set.spec() != null) {
            StatefulSetSpec spec = set.spec();
            return set.toBuilder()
                    .spec(spec.toBuilder()
                            .volumeClaimTemplates(StoredWorkload.phased(spec.volumeClaimTemplates()))
                            .build())
                    .build();
        }
        if (object instanceof Deployment deployment) {
            return numbered(deployment);
        }
        if (object instanceof DaemonSet set) {
            return numbered(set, Long.MIN_VALUE);
        }
        if (object instanceof Secret secret) {
            return secret.toBuilder()
                    .type(Checks.isEmpty(secret.type()) ? OPAQUE : secret.type())
                    .data(SecretRules.merged(secret))
                    .stringData(Map.of())
                    .build();
        }
        if (object instanceof Namespace namespace) {
            ObjectMeta metadata = Objects.requireNonNullElse(namespace.metadata(), StoredPod.NO_METADATA);
            return namespace.toBuilder()
                    .metadata(NamespaceRules.labelled(metadata, metadata).toBuilder()
                            .namespace(metadata.namespace())
                            .build())
                    .build();
        }
        return object;
    }

    /** A Deployment with the annotation, if it has it, as each read returns it: a number without a sign that says nothing. */
    private static Deployment numbered(Deployment deployment) {
        ObjectMeta metadata = deployment.metadata();
        Long number = metadata == null ? null : NumberAnnotation.DEPLOYMENT_ROLLBACK.in(metadata);
        return metadata == null || number == null
                ? deployment
                : deployment.toBuilder()
                        .metadata(NumberAnnotation.DEPLOYMENT_ROLLBACK.addedTo(metadata, number))
                        .build();
    }

    /** A DaemonSet with the annotation that each read of it returns, 0 where it has none. */
    private static DaemonSet numbered(DaemonSet set, long least) {
        ObjectMeta metadata = Objects.requireNonNullElse(set.metadata(), StoredPod.NO_METADATA);
        long number = Objects.requireNonNullElse(NumberAnnotation.DAEMON_SET_GENERATION.in(metadata), 0L);
        return set.toBuilder()
                .metadata(NumberAnnotation.DAEMON_SET_GENERATION.addedTo(metadata, Math.max(number, least)))
                .build();
    }

    /**
     * What a create stores: the object without the fields whose feature gates are off, with its defaults and with what the
     * server adds. A uid, the times and what is drawn at random are not added.
     */
    public static KubernetesObject created(KubernetesObject object) {
        if (object instanceof Pod pod) {
            StoredPod stored = StoredPod.of(pod, Features.NEWEST);
            Pod made = pod.toBuilder()
                    .metadata(stored.metadata())
                    .spec(stored.spec())
                    .build();
            return ObjectDefaults.of(made, Features.NEWEST);
        }
        if (object instanceof PodTemplate template) {
            return ObjectDefaults.of(
                    PrepareForCreate.onCreate(template, Features.NEWEST, new Findings()), Features.NEWEST);
        }
        if (Workload.isJudged(object)) {
            KubernetesObject made = StoredWorkload.of(object, Features.NEWEST).object();
            Long number =
                    object.metadata() == null ? null : NumberAnnotation.DAEMON_SET_GENERATION.in(object.metadata());
            return made instanceof DaemonSet set ? numbered(set, number == null ? 1 : Math.max(number, 1)) : made;
        }
        if (object instanceof Service service && service.spec() != null) {
            ServiceSpec made = PrepareService.onCreate(service.spec(), Features.NEWEST, true, SPEC, new Findings());
            return ObjectDefaults.of(
                    made == null ? service : service.toBuilder().spec(made).build(), Features.NEWEST);
        }
        if (object instanceof PersistentVolumeClaim claim && claim.spec() != null) {
            return withDefaults(claim.toBuilder()
                    .spec(PrepareClaim.onCreate(claim.spec(), SPEC, new Findings()))
                    .build());
        }
        if (object instanceof Namespace namespace) {
            return withDefaults(finalized(namespace));
        }
        if (object instanceof ServiceAccount account) {
            return account.toBuilder()
                    .secrets(account.secrets().stream()
                            .map(each ->
                                    ObjectReference.builder().name(each.name()).build())
                            .toList())
                    .build();
        }
        return withDefaults(object);
    }

    /** A namespace with the finalizer that the server adds. */
    private static Namespace finalized(Namespace namespace) {
        NamespaceSpec spec = namespace.spec() == null ? NamespaceSpec.builder().build() : namespace.spec();
        return spec.finalizers().contains(FINALIZER)
                ? namespace
                : namespace.toBuilder()
                        .spec(spec.toBuilder().addFinalizers(FINALIZER).build())
                        .build();
    }
}
