package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Everything that the model has can be written: {@link Everything} writes it in words alone. The rest is in the table
 * below, each with the reason for which it has no word and needs customize.
 */
class EveryFieldTest {
    private static final String SERVER = "the server sets it";
    private static final String ALPHA = "alpha, and likely to change";
    private static final String REMOVED = "a volume type that CSI has replaced; written with volumeSource(Volume)";
    private static final String STORAGE =
            "a storage array that a cluster's claims should hide; written with volumeSource(Volume)";

    /** {@code Type.field}, or {@code Type} for all fields of a type that no word makes. */
    private static final Map<String, String> NO_WORD = Map.ofEntries(
            Map.entry("Pod.status", SERVER),
            Map.entry("CronJob.status", SERVER),
            Map.entry("DaemonSet.status", SERVER),
            Map.entry("Job.status", SERVER),
            Map.entry("JobSpec.scheduling", ALPHA),
            Map.entry("JobSchedulingConfiguration", ALPHA),
            Map.entry("TopologyConstraint", ALPHA),
            Map.entry("WorkloadPodGroupAllDisruptionMode", ALPHA),
            Map.entry("WorkloadPodGroupBasicSchedulingPolicy", ALPHA),
            Map.entry("WorkloadPodGroupDisruptionMode", ALPHA),
            Map.entry("WorkloadPodGroupGangSchedulingPolicy", ALPHA),
            Map.entry("WorkloadPodGroupResourceClaim", ALPHA),
            Map.entry("WorkloadPodGroupSchedulingConstraints", ALPHA),
            Map.entry("WorkloadPodGroupSchedulingPolicy", ALPHA),
            Map.entry("WorkloadPodGroupSingleDisruptionMode", ALPHA),
            Map.entry("Deployment.status", SERVER),
            Map.entry("PersistentVolumeClaim.status", SERVER),
            Map.entry("ReplicaSet.status", SERVER),
            Map.entry("Service.status", SERVER),
            Map.entry("StatefulSet.status", SERVER),
            Map.entry("ObjectMeta.creationTimestamp", SERVER),
            Map.entry("ObjectMeta.deletionGracePeriodSeconds", SERVER),
            Map.entry("ObjectMeta.deletionTimestamp", SERVER),
            Map.entry("ObjectMeta.generation", SERVER),
            Map.entry("ObjectMeta.managedFields", SERVER),
            Map.entry("ObjectMeta.resourceVersion", SERVER),
            Map.entry("ObjectMeta.selfLink", "no server has set it since 1.20"),
            Map.entry("ObjectMeta.uid", SERVER),
            Map.entry("ManagedFieldsEntry", SERVER),
            Map.entry("PodSpec.serviceAccount", "the old spelling of serviceAccountName"),
            Map.entry("Volume.awsElasticBlockStore", REMOVED),
            Map.entry("AWSElasticBlockStoreVolumeSource", REMOVED),
            Map.entry("Volume.azureDisk", REMOVED),
            Map.entry("AzureDiskVolumeSource", REMOVED),
            Map.entry("Volume.azureFile", REMOVED),
            Map.entry("AzureFileVolumeSource", REMOVED),
            Map.entry("Volume.cephfs", REMOVED),
            Map.entry("CephFSVolumeSource", REMOVED),
            Map.entry("Volume.cinder", REMOVED),
            Map.entry("CinderVolumeSource", REMOVED),
            Map.entry("Volume.fc", STORAGE),
            Map.entry("FCVolumeSource", STORAGE),
            Map.entry("Volume.flexVolume", REMOVED),
            Map.entry("FlexVolumeSource", REMOVED),
            Map.entry("Volume.flocker", REMOVED),
            Map.entry("FlockerVolumeSource", REMOVED),
            Map.entry("Volume.gcePersistentDisk", REMOVED),
            Map.entry("GCEPersistentDiskVolumeSource", REMOVED),
            Map.entry("Volume.gitRepo", "disabled since 1.33; a git-sync container does it"),
            Map.entry("GitRepoVolumeSource", "disabled since 1.33; a git-sync container does it"),
            Map.entry("Volume.glusterfs", REMOVED),
            Map.entry("GlusterfsVolumeSource", REMOVED),
            Map.entry("Volume.iscsi", STORAGE),
            Map.entry("ISCSIVolumeSource", STORAGE),
            Map.entry("Volume.photonPersistentDisk", REMOVED),
            Map.entry("PhotonPersistentDiskVolumeSource", REMOVED),
            Map.entry("Volume.portworxVolume", REMOVED),
            Map.entry("PortworxVolumeSource", REMOVED),
            Map.entry("Volume.quobyte", REMOVED),
            Map.entry("QuobyteVolumeSource", REMOVED),
            Map.entry("Volume.rbd", REMOVED),
            Map.entry("RBDVolumeSource", REMOVED),
            Map.entry("Volume.scaleIO", REMOVED),
            Map.entry("ScaleIOVolumeSource", REMOVED),
            Map.entry("Volume.storageos", REMOVED),
            Map.entry("StorageOSVolumeSource", REMOVED),
            Map.entry("Volume.vsphereVolume", REMOVED),
            Map.entry("VsphereVirtualDiskVolumeSource", REMOVED));

    @Test
    void should_have_a_word_for_every_field_or_a_reason_for_none() {
        Map<String, Set<String>> written = new TreeMap<>();
        for (Pod pod : Everything.pods()) {
            collect(Schemas.of(Pod.class), pod, written);
        }
        for (KubernetesObject object : EverythingElse.objects()) {
            collect(Schemas.ofKind(object.kind()), object, written);
        }
        Set<String> unsaid = new TreeSet<>();
        for (ObjectSchema<?> type : reachable()) {
            Set<String> fields = written.getOrDefault(type.name(), Set.of());
            if (fields.isEmpty()) {
                unsaid.add(type.name());
            } else {
                type.fields().stream()
                        .filter(field -> !fields.contains(field.name()))
                        .forEach(field -> unsaid.add(type.name() + '.' + field.name()));
            }
        }

        assertThat(unsaid).containsExactlyInAnyOrderElementsOf(NO_WORD.keySet());
    }

    @Test
    void should_need_no_builder_for_it() throws IOException {
        try (InputStream in = Everything.class.getResourceAsStream("Everything.class");
                InputStream more = Everything.class.getResourceAsStream("EverythingElse.class")) {
            Set<String> called = new TreeSet<>(CalledMethods.of(in.readAllBytes()));
            called.addAll(CalledMethods.of(more.readAllBytes()));
            assertThat(called)
                    .filteredOn(method -> method.startsWith("dev/podwright/dsl/"))
                    .hasSizeGreaterThan(200)
                    .extracting(method -> method.substring(0, method.indexOf(')')))
                    .noneMatch(parameters -> parameters.contains("java/util/function/Consumer"))
                    .noneMatch(parameters -> parameters.contains("Ldev/podwright/model/"));
        }
    }

    private static void collect(ObjectSchema<?> schema, Object value, Map<String, Set<String>> written) {
        for (Field field : schema.fields()) {
            Object held = get(schema, value, field);
            if (held != null && !held.equals(List.of()) && !held.equals(Map.of())) {
                written.computeIfAbsent(schema.name(), name -> new TreeSet<>()).add(field.name());
                if (field.kind() == FieldKind.OBJECT) {
                    ObjectSchema<?> nested = schema.nested(field.index());
                    each(field.shape(), held).forEach(element -> collect(nested, element, written));
                }
            }
        }
    }

    private static Collection<?> each(FieldShape shape, Object held) {
        return switch (shape) {
            case ONE -> List.of(held);
            case LIST -> (List<?>) held;
            case MAP -> ((Map<?, ?>) held).values();
        };
    }

    @SuppressWarnings("unchecked")
    private static Object get(ObjectSchema<?> schema, Object value, Field field) {
        return ((ObjectSchema<Object>) schema).get(value, field.index());
    }

    private static Collection<ObjectSchema<?>> reachable() {
        Map<String, ObjectSchema<?>> found = new TreeMap<>();
        reach(Schemas.of(Pod.class), found);
        EverythingElse.objects().forEach(object -> reach(Schemas.ofKind(object.kind()), found));
        return found.values();
    }

    private static void reach(ObjectSchema<?> schema, Map<String, ObjectSchema<?>> found) {
        if (found.putIfAbsent(schema.name(), schema) == null) {
            for (Field field : schema.fields()) {
                if (field.kind() == FieldKind.OBJECT) {
                    reach(schema.nested(field.index()), found);
                }
            }
        }
    }
}
