package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Valid pods with one defect each: it is found, with its field and line, and nothing else is. */
class OneDefectTest {
    private static final String SOUND = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              volumes:
              - name: data
                emptyDir: {}
              initContainers:
              - name: migrate
                image: example.com/migrate:1
              containers:
              - name: app
                image: example.com/app:1
                ports:
                - name: http
                  containerPort: 8080
                resources:
                  requests:
                    memory: 64Mi
                  limits:
                    memory: 64Mi
                volumeMounts:
                - name: data
                  mountPath: /data
                livenessProbe:
                  httpGet:
                    port: http
              - name: proxy
                image: example.com/proxy:1
                ports:
                - name: web
                  containerPort: 8443
            """;

    @Test
    void the_pod_without_a_defect_is_clean() {
        assertThat(found(SOUND)).isEmpty();
    }

    @Test
    void an_uppercase_container_name() {
        assertThat(with("- name: app", "- name: App"))
                .containsExactly("13 REJECTED FieldValueInvalid spec.containers[0].name");
    }

    @Test
    void a_duplicate_container_name() {
        assertThat(with("- name: proxy", "- name: app"))
                .containsExactly("29 REJECTED FieldValueDuplicate spec.containers[1].name");
    }

    @Test
    void port_70000() {
        assertThat(with("containerPort: 8080", "containerPort: 70000"))
                .containsExactly("17 REJECTED FieldValueInvalid spec.containers[0].ports[0].containerPort");
    }

    @Test
    void an_unknown_field() {
        assertThat(with("image: example.com/app:1", "image: example.com/app:1\n    imagepullpolicy: Always"))
                .containsExactly("15 REJECTED read/unknown-field spec.containers[0].imagepullpolicy");
    }

    @Test
    void a_mount_of_an_unknown_volume() {
        assertThat(with("- name: data\n      mountPath", "- name: date\n      mountPath"))
                .containsExactly("24 REJECTED FieldValueNotFound spec.containers[0].volumeMounts[0].name");
    }

    @Test
    void a_duplicate_mount_path() {
        assertThat(with("mountPath: /data", "mountPath: /data\n    - name: data\n      mountPath: /data"))
                .containsExactly("27 REJECTED FieldValueInvalid spec.containers[0].volumeMounts[1].mountPath");
    }

    @Test
    void a_request_above_its_limit() {
        assertThat(with("memory: 64Mi", "memory: 65Mi"))
                .containsExactly("19 REJECTED FieldValueInvalid spec.containers[0].resources.requests");
    }

    @Test
    void a_wrong_restart_policy() {
        assertThat(with("spec:\n", "spec:\n  restartPolicy: always\n"))
                .containsExactly("6 REJECTED FieldValueNotSupported spec.restartPolicy");
    }

    @Test
    void the_same_container_port_in_two_containers() {
        assertThat(with("containerPort: 8443", "containerPort: 8080"))
                .containsExactly(
                        "32 WARNED warning/duplicate-port spec.containers[1].ports[0]",
                        "32 ADVISED localhost/port-collision spec.containers[1].ports[0]");
    }

    @Test
    void two_probe_handlers() {
        assertThat(with(
                        "httpGet:\n        port: http",
                        "httpGet:\n        port: http\n      tcpSocket:\n        port: http"))
                .containsExactly("29 REJECTED FieldValueForbidden spec.containers[0].livenessProbe.tcpSocket");
    }

    @Test
    void a_lifecycle_on_a_plain_init_container() {
        assertThat(
                        with(
                                "image: example.com/migrate:1",
                                "image: example.com/migrate:1\n    lifecycle:\n      preStop:\n        sleep:\n          seconds: 5"))
                .containsExactly("12 REJECTED FieldValueForbidden spec.initContainers[0].lifecycle");
    }

    @Test
    void the_same_host_port_in_two_containers() {
        String hostPorts = SOUND.replace("containerPort: 8080", "containerPort: 8080\n      hostPort: 80")
                .replace("containerPort: 8443", "containerPort: 8443\n      hostPort: 80");
        assertThat(found(hostPorts))
                .containsExactly(
                        "35 REJECTED FieldValueDuplicate spec.containers[1].ports[0].hostPort",
                        "33 ADVISED localhost/host-port-collision spec.containers[1].ports[0]");
    }

    @Test
    void a_host_network_with_another_host_port() {
        String hostNetwork = SOUND.replace("spec:\n", "spec:\n  hostNetwork: true\n")
                .replace("containerPort: 8080", "containerPort: 8080\n      hostPort: 80");
        assertThat(found(hostNetwork))
                .containsExactly("19 REJECTED FieldValueInvalid spec.containers[0].ports[0].hostPort");
    }

    private static List<String> with(String sound, String defect) {
        assertThat(SOUND).contains(sound);
        int at = SOUND.indexOf(sound);
        return found(SOUND.substring(0, at) + defect + SOUND.substring(at + sound.length()));
    }

    private static List<String> found(String yaml) {
        List<String> out = new ArrayList<>();
        for (Manifest manifest : Manifests.inspect(yaml)) {
            for (Finding f : Validator.standard().validate(manifest).findings()) {
                String line = String.valueOf(f.location()).replaceFirst(":.*", "");
                out.add(line + " " + f.channel() + " " + f.rule() + " " + f.path());
            }
        }
        return out;
    }
}
