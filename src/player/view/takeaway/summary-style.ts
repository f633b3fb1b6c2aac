/** How the page looks on the screen and on paper: dark where the device is, and no question torn in two. */
export const style = `:root{color-scheme:light dark}
body{max-width:44em;margin:0 auto;padding:1.5em;font:1em/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1{margin:0 0 .5em}h2{margin:0 0 .5em;font-size:1.15em}h3,h4{margin:.9em 0 .2em;font-size:1em}
section{padding:1.2em 0;border-top:1px solid}ul{margin:.2em 0}.small,footer{font-size:.9em}
table{border-collapse:collapse}td,th{padding:.2em .5em;border:1px solid}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font:9.5pt/1.35 system-ui,sans-serif}p,section{margin:.4em 0}section{padding:.4em 0;break-inside:avoid}h2,h3,h4{break-after:avoid}}`
