package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.annotations.SerializedName;
import dev.podwright.model.Namespace;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.ServiceAccount;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.service.Service;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodTemplate;
import io.kubernetes.client.openapi.models.V1ReplicaSet;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Compares the model with the official client's classes, which are generated from the API's own schema. Fields newer than
 * the client are compared with the types that {@code fields.tsv} has from upstream.
 */
class ModelDriftTest {
    private static final Map<Class<?>, FieldKind> KINDS = Map.of(
            String.class, FieldKind.STRING,
            Boolean.class, FieldKind.BOOLEAN,
            Integer.class, FieldKind.INT32,
            Long.class, FieldKind.INT64,
            Quantity.class, FieldKind.QUANTITY,
            IntOrString.class, FieldKind.INT_OR_STRING,
            OffsetDateTime.class, FieldKind.TIME,
            Object.class, FieldKind.JSON,
            byte[].class, FieldKind.BYTES);

    /** Go's types; every other name that is not a type of the model is a type of strings. */
    private static final Map<String, FieldKind> GO_KINDS = Map.of(
            "bool", FieldKind.BOOLEAN,
            "int32", FieldKind.INT32,
            "int64", FieldKind.INT64,
            "resource.Quantity", FieldKind.QUANTITY,
            "intstr.IntOrString", FieldKind.INT_OR_STRING,
            "Time", FieldKind.TIME);

    /** A type of ours and the client's class of the same name. */
    private record Pair(ObjectSchema<?> ours, Class<?> theirs) {}

    @Test
    void model_has_every_field_of_the_official_client_and_of_newer_types_and_no_other() throws IOException {
        Set<String> ours = new TreeSet<>();
        Set<String> theirs = new TreeSet<>();
        Deque<Pair> queue = new ArrayDeque<>(List.of(
                new Pair(Schemas.of(Pod.class), V1Pod.class),
                new Pair(Schemas.of(PodTemplate.class), V1PodTemplate.class),
                new Pair(Schemas.of(Deployment.class), V1Deployment.class),
                new Pair(Schemas.of(ReplicaSet.class), V1ReplicaSet.class),
                new Pair(Schemas.of(StatefulSet.class), V1StatefulSet.class),
                new Pair(Schemas.of(DaemonSet.class), V1DaemonSet.class),
                new Pair(Schemas.of(Job.class), V1Job.class),
                new Pair(Schemas.of(CronJob.class), V1CronJob.class),
                new Pair(Schemas.of(Service.class), V1Service.class),
                new Pair(Schemas.of(ConfigMap.class), V1ConfigMap.class),
                new Pair(Schemas.of(Secret.class), V1Secret.class),
                new Pair(Schemas.of(ServiceAccount.class), V1ServiceAccount.class),
                new Pair(Schemas.of(PersistentVolumeClaim.class), V1PersistentVolumeClaim.class),
                new Pair(Schemas.of(Namespace.class), V1Namespace.class)));
        Set<Class<?>> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            Pair pair = queue.remove();
            if (seen.add(pair.theirs())) {
                pair.ours().fields().forEach(f -> ours.add(describe(pair.ours(), f)));
                for (Field field : pair.theirs().getDeclaredFields()) {
                    describe(pair, field, theirs, queue);
                }
            }
        }
        Set<String> newerTypes = new TreeSet<>();
        for (List<String> row : UpstreamTable.rows("/fields.tsv")) {
            if (OfficialClient.isNewer(row.get(4))) {
                theirs.add(describe(row));
            }
        }
        for (ObjectSchema<?> type : Schemas.all()) {
            if (seen.stream().noneMatch(each -> nameOf(each).equals(type.name()))) {
                newerTypes.add(type.name());
                type.fields().forEach(f -> ours.add(describe(type, f)));
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(newerTypes)
                .as("types newer than the client")
                .containsExactly(
                        "EvictionResponder",
                        "JobSchedulingConfiguration",
                        "TopologyConstraint",
                        "WorkloadPodGroupAllDisruptionMode",
                        "WorkloadPodGroupBasicSchedulingPolicy",
                        "WorkloadPodGroupDisruptionMode",
                        "WorkloadPodGroupGangSchedulingPolicy",
                        "WorkloadPodGroupResourceClaim",
                        "WorkloadPodGroupSchedulingConstraints",
                        "WorkloadPodGroupSchedulingPolicy",
                        "WorkloadPodGroupSingleDisruptionMode");
        assertThat(ours).hasSizeGreaterThan(620);
    }

    /** A row of {@code fields.tsv}, with upstream's type such as {@code []*HTTPProtocol}. */
    private static String describe(List<String> row) {
        String type = row.get(2);
        FieldShape shape = FieldShape.ONE;
        if (type.startsWith("[]")) {
            shape = FieldShape.LIST;
            type = type.substring(2);
        } else if (type.startsWith("map[string]")) {
            shape = FieldShape.MAP;
            type = type.substring("map[string]".length());
        }
        String held = type.replace("*", "").replace("meta.", "");
        boolean object = Schemas.all().stream().anyMatch(schema -> schema.name().equals(held));
        String kind =
                object ? held : GO_KINDS.getOrDefault(held, FieldKind.STRING).name();
        return row.get(0).replace("meta.", "") + "." + row.get(1) + " " + shape + " " + kind;
    }

    private static String describe(ObjectSchema<?> owner, dev.podwright.schema.Field field) {
        String kind = field.kind() == FieldKind.OBJECT
                ? owner.nested(field.index()).name()
                : field.kind().name();
        return owner.name() + "." + field.name() + " " + field.shape() + " " + kind;
    }

    private static void describe(Pair pair, Field field, Set<String> theirs, Deque<Pair> queue) {
        SerializedName json = field.getAnnotation(SerializedName.class);
        boolean typeMeta = !pair.ours().apiVersion().isEmpty()
                && (field.getName().equals("apiVersion") || field.getName().equals("kind"));
        if (json == null || Modifier.isStatic(field.getModifiers()) || typeMeta) {
            return;
        }
        FieldShape shape = FieldShape.ONE;
        Type type = field.getGenericType();
        if (type instanceof ParameterizedType generic) {
            shape = generic.getRawType() == List.class ? FieldShape.LIST : FieldShape.MAP;
            type = generic.getActualTypeArguments()[shape == FieldShape.LIST ? 0 : 1];
        }
        boolean status = json.value().equals("status") && type != String.class;
        FieldKind known = status ? FieldKind.JSON_OBJECT : KINDS.get((Class<?>) type);
        String name = pair.ours().name() + "." + json.value() + " " + shape + " ";
        if (known != null) {
            theirs.add(name + known);
            return;
        }
        theirs.add(name + nameOf((Class<?>) type));
        int index = pair.ours().indexOf(json.value());
        if (index >= 0 && pair.ours().fields().get(index).kind() == FieldKind.OBJECT) {
            queue.add(new Pair(pair.ours().nested(index), (Class<?>) type));
        }
    }

    /** V1Container, and CoreV1ResourceClaim where the name alone would be ambiguous. */
    private static String nameOf(Class<?> type) {
        String simpleName = type.getSimpleName();
        return simpleName.substring(simpleName.indexOf("V1") + 2);
    }
}
