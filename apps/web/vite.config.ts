import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.LIAISON_SERVER_URL ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, quoteStyle: "double" }),
    react(),
  ],
  server: {
    // The server knows this address in development, and takes sign-ins from no other.
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(["/api", "/trpc", "/v1", "/docs"].map((path) => [path, server])),
  },
  // The server's content security policy allows nothing but its own origin, data URLs included.
  build: { assetsInlineLimit: 0 },
});
