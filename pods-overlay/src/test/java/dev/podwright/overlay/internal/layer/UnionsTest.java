package dev.podwright.overlay.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.schema.Schemas;
import dev.podwright.report.Report;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnionsTest {
    /** Objects that the server rejects, or of which it drops a field, since they have several fields of a group. */
    private static final List<String> TOO_MANY = List.of(
            "EnvVar", pod("", "env: [{name: A, value: a, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]"),
            "EnvVarSource",
                    pod(
                            "",
                            "env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}, secretKeyRef: {name: s, key: k}}}]"),
            "EnvFromSource", pod("", "envFrom: [{configMapRef: {name: a}, secretRef: {name: a}}]"),
            "Probe", pod("", "livenessProbe: {exec: {command: [ls]}, tcpSocket: {port: 1}}"),
            "LifecycleHandler", pod("", "lifecycle: {preStop: {exec: {command: [ls]}, sleep: {seconds: 1}}}"),
            "DownwardAPIVolumeFile",
                    pod(
                            "volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name},"
                                    + " resourceFieldRef: {containerName: app, resource: limits.cpu}}]}}]",
                            ""),
            "Volume", pod("volumes: [{name: v, emptyDir: {}, configMap: {name: c}}]", ""),
            "VolumeMount",
                    pod(
                            "volumes: [{name: v, emptyDir: {}}]",
                            "volumeMounts: [{name: v, mountPath: /v, subPath: a, subPathExpr: b}]"),
            "VolumeProjection",
                    pod("volumes: [{name: v, projected: {sources: [{secret: {name: a}, configMap: {name: a}}]}}]", ""),
            "PodResourceClaim",
                    pod("resourceClaims: [{name: c, resourceClaimName: a, resourceClaimTemplateName: b}]", ""),
            "PodSpec", pod("serviceAccountName: a\nserviceAccount: b", ""),
            "SeccompProfile",
                    pod("securityContext: {seccompProfile: {type: RuntimeDefault, localhostProfile: a.json}}", ""),
            "AppArmorProfile",
                    pod("securityContext: {appArmorProfile: {type: RuntimeDefault, localhostProfile: a}}", ""),
            "DeploymentStrategy", workload("Deployment", "strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}"),
            "StatefulSetUpdateStrategy",
                    workload("StatefulSet", "updateStrategy: {type: OnDelete, rollingUpdate: {partition: 1}}"),
            "PodFailurePolicyRule", """
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: a}
                    spec:
                      podFailurePolicy:
                        rules:
                        - action: Ignore
                          onExitCodes: {operator: In, values: [1]}
                          onPodConditions: [{type: DisruptionTarget, status: "True"}]
                      template:
                        spec: {restartPolicy: Never, containers: [{name: app, image: shop}]}
                    """,
            "PersistentVolumeClaimSpec", """
                    apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata: {name: a}
                    spec:
                      accessModes: [ReadWriteOnce]
                      resources: {requests: {storage: 1Gi}}
                      dataSource: {kind: PersistentVolumeClaim, name: a}
                      dataSourceRef: {kind: PersistentVolumeClaim, name: b}
                    """,
            "ServiceSpec", service("clusterIP: None\nclusterIPs: [10.0.0.1]"));

    /** Groups of which the server takes any fields together: one of them says how the others count. */
    private static final Set<String> TOGETHER = Set.of(
            "DaemonSetUpdateStrategy",
            "PodSchedulingGroup",
            "WorkloadPodGroupDisruptionMode",
            "WorkloadPodGroupResourceClaim",
            "WorkloadPodGroupSchedulingPolicy");

    private static String pod(String spec, String container) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                %s
                  containers:
                  - name: app
                    image: shop
                %s
                """.formatted(spec.indent(2).stripTrailing(), container.indent(4).stripTrailing());
    }

    private static String workload(String kind, String spec) {
        return """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: a}
                spec:
                  %s
                  selector: {matchLabels: {app: a}}
                  template:
                    metadata: {labels: {app: a}}
                    spec: {containers: [{name: app, image: shop}]}
                """.formatted(kind, spec);
    }

    private static String service(String spec) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: [{port: 80}]\n" + spec.indent(2);
    }

    static Stream<Arguments> tooMany() {
        Stream.Builder<Arguments> out = Stream.builder();
        for (int i = 0; i < TOO_MANY.size(); i += 2) {
            out.add(Arguments.of(TOO_MANY.get(i), TOO_MANY.get(i + 1)));
        }
        return out.build();
    }

    @ParameterizedTest
    @MethodSource("tooMany")
    void an_object_has_one_of_a_group(String type, String manifest) {
        KubernetesObject object = Manifests.read(manifest).single(KubernetesObject.class);
        Report report = Validator.standard().validate(object);
        boolean isDropped =
                report.advised().stream().anyMatch(each -> each.rule().equals("server/field-dropped"));
        assertThat(report.isAccepted() && !isDropped).as(type + " " + report).isFalse();
    }

    @Test
    void every_group_has_an_example() {
        Set<String> types =
                tooMany().map(each -> (String) each.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        types.addAll(TOGETHER);
        assertThat(Unions.types()).containsExactlyElementsOf(types);
    }

    @Test
    void every_union_that_upstream_declares_is_a_group() {
        for (ObjectSchema<?> schema : Schemas.all()) {
            List<Field> declared = schema.fields().stream()
                    .filter(each -> !each.unionMember().isEmpty() || each.isUnionDiscriminator())
                    .toList();
            if (!declared.isEmpty()) {
                assertThat(Unions.of(schema).groups()).as(schema.name()).anyMatch(group -> group.containsAll(declared));
            }
        }
    }
}
