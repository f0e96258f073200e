package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.exec;
import static dev.podwright.dsl.Pods.grpc;
import static dev.podwright.dsl.Pods.hours;
import static dev.podwright.dsl.Pods.httpGet;
import static dev.podwright.dsl.Pods.localhostProfile;
import static dev.podwright.dsl.Pods.minutes;
import static dev.podwright.dsl.Pods.runtimeDefault;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.sleep;
import static dev.podwright.dsl.Pods.tcp;
import static dev.podwright.dsl.Pods.unconfined;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertContainer;
import static dev.podwright.dsl.words.Yaml.assertYaml;

import dev.podwright.dsl.Pods;
import dev.podwright.model.security.SELinuxOptions;
import org.junit.jupiter.api.Test;

/** Probes, hooks, rights and restarts. */
class ContainerRunTest {
    @Test
    void probes() {
        assertContainer(
                app().startup(tcp(8080).host("localhost").every(seconds(1)).failsAfter(60))
                        .liveness(httpGet("/live", 8080)
                                .https()
                                .header("Accept", "text/plain")
                                .host("localhost")
                                .initialDelay(minutes(1))
                                .timeout(seconds(2))
                                .gracePeriod(hours(1)))
                        .readiness(exec("pg_isready", "-q").succeedsAfter(2).with(p -> p.periodSeconds(7))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    livenessProbe:
                      httpGet:
                        path: /live
                        port: 8080
                        host: localhost
                        scheme: HTTPS
                        httpHeaders:
                        - name: Accept
                          value: text/plain
                      initialDelaySeconds: 60
                      timeoutSeconds: 2
                      terminationGracePeriodSeconds: 3600
                    readinessProbe:
                      exec:
                        command:
                        - pg_isready
                        - -q
                      periodSeconds: 7
                      successThreshold: 2
                    startupProbe:
                      tcpSocket:
                        port: 8080
                        host: localhost
                      periodSeconds: 1
                      failureThreshold: 60
                """);
        assertContainer(app().liveness(grpc(9000).service("orders")).readiness(tcp("grpc")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    livenessProbe:
                      grpc:
                        port: 9000
                        service: orders
                    readinessProbe:
                      tcpSocket:
                        port: grpc
                """);
    }

    @Test
    void hooks() {
        assertContainer(
                app().postStart(exec("touch", "/tmp/up"))
                        .preStop(sleep(seconds(5)))
                        .stopSignal("SIGQUIT"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    lifecycle:
                      postStart:
                        exec:
                          command:
                          - touch
                          - /tmp/up
                      preStop:
                        sleep:
                          seconds: 5
                      stopSignal: SIGQUIT
                """);
        assertContainer(app().postStart(tcp(8080)).preStop(httpGet("/drain", "http")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    lifecycle:
                      postStart:
                        tcpSocket:
                          port: 8080
                      preStop:
                        httpGet:
                          path: /drain
                          port: http
                """);
    }

    @Test
    void security() {
        assertContainer(
                app().runAsUser(1000)
                        .runAsGroup(2000)
                        .runAsNonRoot()
                        .readOnlyRootFilesystem()
                        .noPrivilegeEscalation()
                        .dropAllCapabilities()
                        .addCapabilities("NET_BIND_SERVICE")
                        .seccomp(runtimeDefault())
                        .appArmor(localhostProfile("app"))
                        .securityContext(s -> s.seLinuxOptions(
                                SELinuxOptions.builder().level("s0:c1").build())),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      capabilities:
                        add:
                        - NET_BIND_SERVICE
                        drop:
                        - ALL
                      seLinuxOptions:
                        level: s0:c1
                      runAsUser: 1000
                      runAsGroup: 2000
                      runAsNonRoot: true
                      readOnlyRootFilesystem: true
                      allowPrivilegeEscalation: false
                      seccompProfile:
                        type: RuntimeDefault
                      appArmorProfile:
                        type: Localhost
                        localhostProfile: app
                """);
        assertContainer(
                app().privileged()
                        .mayRunAsRoot()
                        .mayEscalatePrivileges()
                        .writableRootFilesystem()
                        .unmaskedProc()
                        .seccomp(unconfined()),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      privileged: true
                      runAsNonRoot: false
                      readOnlyRootFilesystem: false
                      allowPrivilegeEscalation: true
                      procMount: Unmasked
                      seccompProfile:
                        type: Unconfined
                """);
    }

    @Test
    void restarts() {
        assertYaml(
                Pods.pod("p")
                        .init(Pods.container("a", "i").restartAlways())
                        .container(Pods.container("b", "i").restartOnFailure())
                        .container(Pods.container("c", "i").restartNever().restartsOnExit(1, 2))
                        .container(Pods.container("d", "i").restartNever().restartsOnExitOtherThan(0)),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: a
                    image: i
                    restartPolicy: Always
                  containers:
                  - name: b
                    image: i
                    restartPolicy: OnFailure
                  - name: c
                    image: i
                    restartPolicy: Never
                    restartPolicyRules:
                    - action: Restart
                      exitCodes:
                        operator: In
                        values:
                        - 1
                        - 2
                  - name: d
                    image: i
                    restartPolicy: Never
                    restartPolicyRules:
                    - action: Restart
                      exitCodes:
                        operator: NotIn
                        values:
                        - 0
                """);
    }
}
