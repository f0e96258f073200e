package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.client.OfficialObjects;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.schema.Schemas;
import dev.podwright.validate.Validator;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EmptyDirVolumeSource;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Volume;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OfficialObjectsTest {
    private static V1Pod official() {
        return new V1Pod()
                .metadata(new V1ObjectMeta().name("web").putLabelsItem("app", "web"))
                .spec(new V1PodSpec()
                        .addContainersItem(new V1Container()
                                .name("app")
                                .image("nginx")
                                .addPortsItem(new V1ContainerPort().containerPort(80))
                                .resources(
                                        new V1ResourceRequirements().putRequestsItem("memory", new Quantity("512Mi"))))
                        .addVolumesItem(new V1Volume().name("scratch").emptyDir(new V1EmptyDirVolumeSource())));
    }

    @Test
    void an_official_pod_is_rendered_without_the_empty_values_that_its_class_adds() {
        assertThat(Manifests.toYaml(OfficialObjects.pod(official()))).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  labels:
                    app: web
                spec:
                  containers:
                  - name: app
                    image: nginx
                    ports:
                    - containerPort: 80
                    resources:
                      requests:
                        memory: 512Mi
                  volumes:
                  - name: scratch
                    emptyDir: {}
                """);
    }

    @Test
    void random_pods_survive_the_conversion_to_the_official_class_and_back() {
        RandomPods pods = new RandomPods(36);
        for (int i = 0; i < 1_000; i++) {
            Pod pod = withoutEmptyValues(pods.validPod(i));
            List<String> newer = OfficialClient.newerFields(Schemas.of(Pod.class), pod);
            if (newer.isEmpty()) {
                assertThat(OfficialObjects.pod(OfficialObjects.v1Pod(pod))).isEqualTo(pod);
            } else {
                assertThatThrownBy(() -> OfficialObjects.v1Pod(pod))
                        .as(newer.toString())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("V1Pod has no ");
            }
        }
    }

    @Test
    void a_field_that_the_official_class_does_not_know_is_named_rather_than_lost() {
        Pod pod = Manifests.read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: app
                    image: nginx
                    volumeMounts: [{name: scratch, mountPath: /s, bindMountOptions: [noexec]}]
                  volumes: [{name: scratch, emptyDir: {mode: 448}}]
                """).single(Pod.class);
        assertThatThrownBy(() -> OfficialObjects.v1Pod(pod))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("V1Pod has no spec.containers[0].volumeMounts[0].bindMountOptions,"
                        + " spec.volumes[0].emptyDir.mode");
    }

    /**
     * A pod with its kind, and without the empty lists and maps that an official class does not distinguish from absent
     * ones.
     */
    private static Pod withoutEmptyValues(String json) {
        String typed = json.contains("\"kind\":\"Pod\"")
                ? json
                : json.replaceFirst("\\{", "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",");
        String rendered = Manifests.toJson(Manifests.read(typed).single(Pod.class))
                .replaceAll("\"(limits|requests|overhead)\":\\{\\},?", "")
                .replaceAll("\"[A-Za-z]+\":\\[\\],?", "")
                .replaceAll(",}", "}");
        return Manifests.read(rendered).single(Pod.class);
    }

    @Test
    void an_official_pod_is_validated_in_place() {
        V1Pod wrong = official();
        V1Container container =
                Objects.requireNonNull(wrong.getSpec()).getContainers().get(0);
        Objects.requireNonNull(container.getPorts()).get(0).setContainerPort(70_000);
        assertThat(OfficialObjects.validate(Validator.standard(), wrong).rejected())
                .extracting(finding -> finding.path().toString())
                .contains("spec.containers[0].ports[0].containerPort");
        assertThat(OfficialObjects.validate(Validator.standard(), official()).isAccepted())
                .isTrue();
    }

    @Test
    void other_kinds_survive_the_conversion_to_the_official_class_and_back() {
        KubernetesObject deployment = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 0
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: web, image: nginx}]
                      volumes: [{name: scratch, emptyDir: {}}]
                """).objects().get(0);
        V1Deployment official = OfficialObjects.official(deployment, V1Deployment.class);
        assertThat(Objects.requireNonNull(official.getSpec()).getReplicas()).isZero();
        assertThat(OfficialObjects.object(official)).isEqualTo(deployment);

        V1Secret secret = new V1Secret()
                .apiVersion("v1")
                .kind("Secret")
                .putDataItem("password", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(OfficialObjects.object(secret))
                .isEqualTo(Manifests.read("{apiVersion: v1, kind: Secret, data: {password: eA==}}")
                        .objects()
                        .get(0));
        assertThatThrownBy(() -> OfficialObjects.object(official()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set apiVersion and kind of the V1Pod");
    }
}
