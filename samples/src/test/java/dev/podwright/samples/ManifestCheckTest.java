package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCheckTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int check(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return new ManifestCheck(new PrintStream(printed, true, StandardCharsets.UTF_8)).check(file.toString());
    }

    @Test
    void prints_each_problem_with_its_place_and_exits_with_1(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pod.yaml");
        int exit = check(file, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: Shop
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    imagePullPolcy: Always
                """);
        assertThat(exit).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anySatisfy(l -> assertThat(l)
                        .startsWith(file + ":9:5: REJECTED read/unknown-field spec.containers[0].imagePullPolcy: ")
                        .endsWith(" -> write \"imagePullPolicy\""))
                .anySatisfy(l -> assertThat(l).startsWith(file + ":4:3: REJECTED FieldValueInvalid metadata.name: "));
    }

    @Test
    void checks_workloads_and_services_and_names_what_it_does_not_check(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.yaml");
        int exit = check(file, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  selector:
                    matchLabels: {app: shop}
                  template:
                    metadata:
                      labels: {app: shop}
                    spec:
                      restartPolicy: Never
                      containers: [{name: app, image: example/shop:1}]
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: report}
                spec:
                  schedule: 0 6 * *
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: app, image: example/report:1}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: shop}
                spec:
                  selector: {app: shop}
                  ports:
                  - port: 0
                ---
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: shop}
                """);
        assertThat(exit).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(l -> assertThat(l)
                        .startsWith(file + ":11:7: REJECTED FieldValueNotSupported spec.template.spec.restartPolicy: "))
                .anySatisfy(l -> assertThat(l).startsWith(file + ":18:3: REJECTED FieldValueInvalid spec.schedule: "))
                .anySatisfy(
                        l -> assertThat(l).startsWith(file + ":32:5: REJECTED FieldValueInvalid spec.ports[0].port: "))
                .anySatisfy(l ->
                        assertThat(l).contains("example.com/v1 Shop \"shop\"").contains("does not model"));
    }

    @Test
    void checks_the_objects_of_a_folder_against_each_other(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("deployment.yaml"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  selector:
                    matchLabels: {app: shop}
                  template:
                    metadata:
                      labels: {app: shop}
                    spec:
                      containers: [{name: app, image: example/shop:1}]
                """);
        Path service = Files.createDirectory(folder.resolve("net")).resolve("service.yaml");
        Files.writeString(service, """
                apiVersion: v1
                kind: Service
                metadata: {name: shop}
                spec:
                  selector: {app: shopp}
                  ports:
                  - port: 80
                ---
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: shop}
                """);
        ManifestCheck check = new ManifestCheck(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(check.check(folder.toString())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anySatisfy(l -> assertThat(l)
                        .startsWith(service + ":5:3: ADVISED service/selects-nothing spec.selector: ")
                        .contains("Deployment \"shop\""))
                .anySatisfy(l -> assertThat(l).contains("example.com/v1 Shop \"shop\""));
        printed.reset();
        check.check(service.toString(), folder.resolve("deployment.yaml").toString());
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .satisfies(l -> assertThat(l).contains("does not model"));
    }

    @Test
    void says_nothing_of_a_sound_file(@TempDir Path folder) throws IOException {
        int exit = check(folder.resolve("pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers: [{name: app, image: example/app:1}]
                """);
        assertThat(exit).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_reported(@TempDir Path folder) {
        ManifestCheck check = new ManifestCheck(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(check.check(folder.resolve("none.yaml").toString())).isEqualTo(2);
    }
}
