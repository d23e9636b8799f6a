import { keepEscapeInside } from "./app/keepEscapeInside";

keepEscapeInside(document);

// The interface comes after Office is ready and in a chunk of its own: cells calculate without waiting for it.
void Office.onReady(async () => {
  const { startApp } = await import("./app/startApp");
  const root = document.getElementById("root");
  if (root) startApp(root);
});
