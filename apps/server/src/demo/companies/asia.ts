import type { CompanyStyle } from "./company-style.ts";

const japan: CompanyStyle = {
  country: "JPN",
  registrationNumber: "#############",
  forms: [
    "株式会社{name}{trade}",
    "{name}{trade}株式会社",
    "有限会社{place}{name}{trade}",
    "{place}{name}{second}{trade}株式会社",
  ],
  names: [
    ["山田", "yamada"],
    ["さくら", "sakura"],
    ["ミヤモト", "miyamoto"],
    ["東洋", "toyo"],
    ["みどり", "midori"],
    ["ガーデン", "garden"],
    ["渡邊", "watanabe"],
    ["北海", "hokkai"],
  ],
  trades: ["製作所", "精機", "電子工業", "食品", "運輸", "テクノ", "ばね", "硝子"],
  places: ["大阪", "名古屋", "札幌", "つくば"],
};

const korea: CompanyStyle = {
  country: "KOR",
  registrationNumber: "###-##-#####",
  forms: [
    "{name}{trade} 주식회사",
    "(주){name}{trade}",
    "{place} {name}{trade}(주)",
    "{place} {name}{second}{trade} 주식회사",
  ],
  names: [
    ["한빛", "hanbit"],
    ["새봄", "saebom"],
    ["미래", "mirae"],
    ["가온", "gaon"],
    ["태백", "taebaek"],
    ["두레", "dure"],
  ],
  trades: ["정밀", "전자", "화학", "기계", "식품", "물류"],
  places: ["부산", "대구", "인천", "창원"],
};

const china: CompanyStyle = {
  country: "CHN",
  registrationNumber: "91310000#########X",
  forms: [
    "{place}{name}{trade}有限公司",
    "{name}{trade}集团",
    "{place}{name}{trade}股份有限公司",
    "{place}{name}{second}{trade}有限公司",
  ],
  names: [
    ["华丰", "huafeng"],
    ["金鼎", "jinding"],
    ["瑞安", "ruian"],
    ["天成", "tiancheng"],
    ["永盛", "yongsheng"],
    ["新恒达", "xinhengda"],
  ],
  trades: ["机械", "电子", "贸易", "化工", "纺织", "五金", "物流"],
  places: ["上海", "深圳", "宁波", "青岛", "杭州"],
};

const thailand: CompanyStyle = {
  country: "THA",
  registrationNumber: "0105#########",
  forms: [
    "บริษัท {name}{trade} จำกัด",
    "ห้างหุ้นส่วน {name}{trade}",
    "บริษัท {name}{trade} {place} จำกัด",
    "บริษัท {name}{second}{trade} {place} จำกัด",
  ],
  names: [
    ["สยามทอง", "siamthong"],
    ["ไทยเจริญ", "thaicharoen"],
    ["รุ่งเรือง", "rungrueang"],
    ["เอกชัย", "ekachai"],
    ["น้ำใส", "namsai"],
    ["ศรีสุข", "srisuk"],
  ],
  trades: ["อุตสาหกรรม", "การค้า", "พลาสติก", "อาหาร", "เครื่องจักร", "ยางพารา"],
  places: ["เชียงใหม่", "ภูเก็ต", "ขอนแก่น", "ระยอง"],
};

const india: CompanyStyle = {
  country: "IND",
  registrationNumber: "U#####MH201#PTC######",
  forms: [
    "{name} {trade} प्राइवेट लिमिटेड",
    "{name} और {second} {trade}",
    "{place} {name} {trade} लिमिटेड",
    "{place} {name} और {second} {trade} प्राइवेट लिमिटेड",
  ],
  names: [
    ["हिमालय", "himalaya"],
    ["गंगा", "ganga"],
    ["शर्मा", "sharma"],
    ["गुप्ता", "gupta"],
    ["लक्ष्मी", "lakshmi"],
    ["सूर्या", "surya"],
  ],
  trades: ["इस्पात", "वस्त्र उद्योग", "इंजीनियरिंग", "ट्रेडर्स", "केमिकल्स", "मसाले"],
  places: ["मुंबई", "दिल्ली", "पुणे", "जयपुर"],
};

const vietnam: CompanyStyle = {
  country: "VNM",
  registrationNumber: "03########",
  forms: [
    "Công ty TNHH {trade} {name}",
    "Công ty CP {trade} {name} {place}",
    "{trade} {name} {second}",
    "Công ty CP {trade} {name} {second} {place}",
  ],
  names: [
    "Hoàng Long",
    "Thiên Phú",
    "Đại Việt",
    "Phương Nam",
    "Bình Minh",
    "Trường Sơn",
    "Ngọc Ánh",
  ],
  trades: ["Cơ khí", "Điện tử", "Thủy sản", "Dệt may", "Cà phê", "Gỗ mỹ nghệ"],
  places: ["Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế"],
};

export const asianStyles = [japan, korea, china, thailand, india, vietnam] as const;
