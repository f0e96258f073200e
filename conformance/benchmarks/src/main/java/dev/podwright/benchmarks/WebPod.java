package dev.podwright.benchmarks;

import static dev.podwright.dsl.Pods.configMap;
import static dev.podwright.dsl.Pods.container;
import static dev.podwright.dsl.Pods.cpu;
import static dev.podwright.dsl.Pods.emptyDir;
import static dev.podwright.dsl.Pods.fromField;
import static dev.podwright.dsl.Pods.fromSecret;
import static dev.podwright.dsl.Pods.httpGet;
import static dev.podwright.dsl.Pods.memory;
import static dev.podwright.dsl.Pods.pod;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.tcp;

import dev.podwright.dsl.PodDraft;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;

/** One realistic pod, said twice: an app, its proxy and a log shipper on a shared volume. */
final class WebPod {
    private WebPod() {}

    static PodDraft podwright() {
        return pod("shop")
                .label("app", "shop")
                .label("tier", "web")
                .annotation("team", "checkout")
                .pullSecret("registry-credentials")
                .sidecar(container("proxy", "registry.example.com/nginx:1.27")
                        .port("web", 8443)
                        .requests(cpu("50m"), memory("64Mi"))
                        .limits(memory("64Mi"))
                        .readiness(tcp("web"))
                        .mount(configMap("shop-proxy"), "/etc/nginx/conf.d"))
                .sidecar(container("shipper", "registry.example.com/fluent-bit:3.1")
                        .args("--config", "/etc/fluent.conf")
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("32Mi")))
                .container(
                        "app",
                        "registry.example.com/shop:1.4.2",
                        c -> c.port("http", 8080)
                                .env("SPRING_PROFILES_ACTIVE", "prod")
                                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75")
                                .env("DB_PASSWORD", fromSecret("shop-db", "password"))
                                .env("POD_IP", fromField("status.podIP"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readiness(httpGet("/actuator/health/readiness", "http")
                                        .every(seconds(5)))
                                .liveness(httpGet("/actuator/health/liveness", "http")
                                        .failsAfter(3)))
                .sharedVolume(
                        "logs",
                        emptyDir(),
                        v -> v.writtenBy("app", "/var/log/shop").readBy("shipper", "/logs"));
    }

    static Pod fabric8() {
        return new PodBuilder()
                .withNewMetadata()
                .withName("shop")
                .addToLabels("app", "shop")
                .addToLabels("tier", "web")
                .addToAnnotations("team", "checkout")
                .endMetadata()
                .withNewSpec()
                .addNewImagePullSecret("registry-credentials")
                .addNewInitContainer()
                .withName("proxy")
                .withImage("registry.example.com/nginx:1.27")
                .withRestartPolicy("Always")
                .addNewPort()
                .withName("web")
                .withContainerPort(8443)
                .endPort()
                .withNewResources()
                .addToRequests("cpu", new Quantity("50m"))
                .addToRequests("memory", new Quantity("64Mi"))
                .addToLimits("memory", new Quantity("64Mi"))
                .endResources()
                .withNewReadinessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString("web"))
                .endTcpSocket()
                .endReadinessProbe()
                .addNewVolumeMount()
                .withName("shop-proxy")
                .withMountPath("/etc/nginx/conf.d")
                .endVolumeMount()
                .endInitContainer()
                .addNewInitContainer()
                .withName("shipper")
                .withImage("registry.example.com/fluent-bit:3.1")
                .withRestartPolicy("Always")
                .withArgs("--config", "/etc/fluent.conf")
                .withNewResources()
                .addToRequests("cpu", new Quantity("20m"))
                .addToRequests("memory", new Quantity("32Mi"))
                .addToLimits("memory", new Quantity("32Mi"))
                .endResources()
                .addNewVolumeMount()
                .withName("logs")
                .withMountPath("/logs")
                .withReadOnly(true)
                .endVolumeMount()
                .endInitContainer()
                .addNewContainer()
                .withName("app")
                .withImage("registry.example.com/shop:1.4.2")
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .addNewEnv()
                .withName("SPRING_PROFILES_ACTIVE")
                .withValue("prod")
                .endEnv()
                .addNewEnv()
                .withName("JAVA_TOOL_OPTIONS")
                .withValue("-XX:MaxRAMPercentage=75")
                .endEnv()
                .addNewEnv()
                .withName("DB_PASSWORD")
                .withNewValueFrom()
                .withNewSecretKeyRef("password", "shop-db", null)
                .endValueFrom()
                .endEnv()
                .addNewEnv()
                .withName("POD_IP")
                .withNewValueFrom()
                .withNewFieldRef(null, "status.podIP")
                .endValueFrom()
                .endEnv()
                .withNewResources()
                .addToRequests("cpu", new Quantity("250m"))
                .addToRequests("memory", new Quantity("512Mi"))
                .addToLimits("memory", new Quantity("512Mi"))
                .endResources()
                .withNewReadinessProbe()
                .withNewHttpGet()
                .withPath("/actuator/health/readiness")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(5)
                .endReadinessProbe()
                .withNewLivenessProbe()
                .withNewHttpGet()
                .withPath("/actuator/health/liveness")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withFailureThreshold(3)
                .endLivenessProbe()
                .addNewVolumeMount()
                .withName("logs")
                .withMountPath("/var/log/shop")
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName("shop-proxy")
                .withNewConfigMap()
                .withName("shop-proxy")
                .endConfigMap()
                .endVolume()
                .addNewVolume()
                .withName("logs")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .endSpec()
                .build();
    }
}
