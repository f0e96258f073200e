package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.annotations.SerializedName;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.version.KubernetesVersion;
import io.kubernetes.client.openapi.models.V1CronJobStatus;
import io.kubernetes.client.openapi.models.V1DaemonSetStatus;
import io.kubernetes.client.openapi.models.V1DeploymentStatus;
import io.kubernetes.client.openapi.models.V1JobStatus;
import io.kubernetes.client.openapi.models.V1NamespaceStatus;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimStatus;
import io.kubernetes.client.openapi.models.V1PodStatus;
import io.kubernetes.client.openapi.models.V1ReplicaSetStatus;
import io.kubernetes.client.openapi.models.V1ServiceStatus;
import io.kubernetes.client.openapi.models.V1StatefulSetStatus;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the fields of the status of each kind with the official client's classes. */
class StatusFieldsDriftTest {
    /** The version whose fields the official client has. */
    private static final KubernetesVersion OFFICIAL = KubernetesVersion.ofMinor(36);

    @Test
    void status_has_every_field_of_the_official_client_and_no_other() {
        Set<String> ours = new TreeSet<>();
        Set<String> theirs = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                V1PodStatus.class,
                V1DeploymentStatus.class,
                V1ReplicaSetStatus.class,
                V1StatefulSetStatus.class,
                V1DaemonSetStatus.class,
                V1JobStatus.class,
                V1CronJobStatus.class,
                V1ServiceStatus.class,
                V1PersistentVolumeClaimStatus.class,
                V1NamespaceStatus.class));
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (!seen.add(type)) {
                continue;
            }
            String name = nameOf(type);
            StatusFields.of(name).forEach((field, shape) -> {
                if (shape.existsIn(OFFICIAL)) {
                    ours.add(name + "." + field + " " + shape.type());
                }
            });
            for (Field field : type.getDeclaredFields()) {
                SerializedName json = field.getAnnotation(SerializedName.class);
                if (json != null) {
                    Class<?> held = held(field.getGenericType());
                    boolean nested = held.getPackage().equals(V1PodStatus.class.getPackage());
                    theirs.add(name + "." + json.value() + " " + (nested ? nameOf(held) : ""));
                    if (nested) {
                        open.add(held);
                    }
                }
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs).hasSizeGreaterThan(180);
    }

    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return (Class<?>) arguments[arguments.length - 1];
        }
        return (Class<?>) type;
    }

    private static String nameOf(Class<?> type) {
        return type.getSimpleName().substring(type.getSimpleName().indexOf("V1") + 2);
    }
}
